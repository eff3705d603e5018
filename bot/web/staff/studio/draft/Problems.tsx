import type { Found } from "../../live/contract/studio";
import { go } from "../address";
import { useStudioWords } from "../words";
import type { DraftPlace } from "./DraftPage";
import { kindOf } from "./groups";
import { ProblemWords } from "./ProblemWords";

/** Everything that is wrong with the draft, what hinders it first. */
export function Problems({ at, problems, isChecking }: { at: DraftPlace; problems: Found[]; isChecking: boolean }) {
  const t = useStudioWords().problems;
  const errors = problems.filter(problem => problem.severity === "error");
  const sorted = [...errors, ...problems.filter(problem => problem.severity !== "error")];
  return (
    <aside className="problems" aria-labelledby="problems-title" aria-busy={isChecking}>
      <h2 id="problems-title">{t.title}</h2>
      <p role="status" className={isChecking ? "checking" : errors.length > 0 ? "error" : "hint"}>
        {isChecking ? t.checking : problems.length === 0 ? t.none : t.count(errors.length, problems.length - errors.length)}
      </p>
      <ul aria-label={t.title}>
        {sorted.map(problem => (
          <li key={`${problem.file} ${problem.line} ${problem.column} ${problem.code} ${problem.message}`} className={problem.severity}>
            <p className="problem-head">
              <strong>{t.codes[problem.code] ?? problem.code}</strong>
              {problem.file && (
                <button type="button" className="plain" onClick={() => go({ ...at, part: "write", file: problem.file, line: problem.line })}>
                  {t.at(kindOf(problem.file).name, problem.line)}
                </button>
              )}
            </p>
            <ProblemWords message={problem.message} />
          </li>
        ))}
      </ul>
    </aside>
  );
}
