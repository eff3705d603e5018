import type { Found } from "../../live/contract/studio";
import { ProblemWords } from "../draft/ProblemWords";
import { useStudioWords } from "../words";
import { kindOf } from "../draft/groups";
import type { Placed } from "./placed";
import { useFlowWords } from "./words";

/** What is wrong, with the state that each stands at and the line of the text. */
export function ProblemList({ placed, select, toText }: { placed: Placed[]; select: ((state: string) => void) | null; toText: ((file: string, line: number) => void) | null }) {
  const s = useStudioWords().problems;
  const t = useFlowWords();
  const sorted = [...placed].sort((one, other) => Number(other.problem.severity === "error") - Number(one.problem.severity === "error"));
  return (
    <ul className="flow-problems" aria-label={s.title}>
      {sorted.map(({ problem, state }) => (
        <li key={keyOf(problem)} className={problem.severity}>
          <p className="problem-head">
            <strong>{s.codes[problem.code] ?? problem.code}</strong>
            {select && state && (
              <button type="button" className="plain" onClick={() => select(state)}>
                {t.atState(state)}
              </button>
            )}
            {toText && problem.file && (
              <button type="button" className="plain" onClick={() => toText(problem.file, problem.line)}>
                {s.at(kindOf(problem.file).name, problem.line)}
              </button>
            )}
          </p>
          <ProblemWords message={problem.message} />
        </li>
      ))}
    </ul>
  );
}

const keyOf = (problem: Found): string => `${problem.file} ${problem.line} ${problem.column} ${problem.code} ${problem.message}`;
