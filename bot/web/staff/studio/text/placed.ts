import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { Found } from "../../live/contract/studio";

/** Problems at their places in a text, which may have been changed since they were found: from the column to the end of the line. */
export function placed(text: Text, problems: Found[]): Diagnostic[] {
  return problems.map(problem => {
    const line = text.line(Math.min(Math.max(1, problem.line), text.lines));
    const from = Math.min(line.from + Math.max(0, problem.column - 1), line.to);
    return { from: from === line.to ? line.from : from, to: line.to, severity: problem.severity, message: problem.message, source: problem.code };
  });
}
