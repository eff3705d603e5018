import type { Draft } from "../live/contract/studio";
import { useStudioWords } from "./words";

/** How far a draft is, and what stands in its way. */
export function StateMark({ draft }: { draft: Draft }) {
  const t = useStudioWords().states;
  const hasErrors = draft.state === "draft" && (draft.errors ?? 0) > 0;
  return (
    <span className={`state-mark ${hasErrors ? "errors" : draft.state}`}>
      {hasErrors ? t.errors(draft.errors!) : t[draft.state]}
      {draft.isBehind && <span className="behind-mark">{t.behind}</span>}
    </span>
  );
}
