import { Refusal } from "../../frame/Refusal";
import type { Problem } from "../../live/api";
import { filePlace } from "../address";
import { Goto } from "../Goto";
import { usePreviewWords } from "./words";

/** Why there is nothing to be played; mistakes lead to their line. */
export function Broken({ problem, draft }: { problem: Problem | null; draft: string | null }) {
  const t = usePreviewWords();
  if (problem?.code !== "has-errors" || !draft) return <Refusal problem={problem} />;
  return (
    <div className="alert" role="alert">
      <p>{t.broken}</p>
      <ul>
        {problem.problems?.slice(0, 5).map(one => (
          <li key={`${one.file} ${one.line} ${one.code}`}>
            <Goto to={filePlace(draft, one.file, one.line)}>
              {one.file}:{one.line}
            </Goto>{" "}
            {one.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
