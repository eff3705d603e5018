import type { Passed } from "./passing";
import type { Placed } from "./placed";
import { useFlowWords } from "./words";

/** How much is wrong here, and how many came by. */
export function Marks({ problems, count }: { problems: Placed[]; count?: Passed | undefined }) {
  const t = useFlowWords();
  const errors = problems.filter(one => one.problem.severity === "error").length;
  const warnings = problems.length - errors;
  if (problems.length === 0 && count === undefined) return null;
  return (
    <span className="flow-marks">
      {count !== undefined && (
        <span className="flow-count">
          <span aria-hidden="true">
            {count.came}
            {count.stopped ? <span className="flow-stopped"> −{count.stopped}</span> : null}
          </span>
          <span className="unseen">{t.count(count.came, count.stopped ?? 0)}</span>
        </span>
      )}
      {errors > 0 && <Mark kind="errors" count={errors} words={t.errors(errors)} />}
      {warnings > 0 && <Mark kind="warnings" count={warnings} words={t.warnings(warnings)} />}
    </span>
  );
}

function Mark({ kind, count, words }: { kind: "errors" | "warnings"; count: number; words: string }) {
  return (
    <span className={`flow-mark ${kind}`}>
      <span aria-hidden="true">
        {kind === "errors" ? "✕" : "!"} {count}
      </span>
      <span className="unseen">{words}</span>
    </span>
  );
}
