import { Difference } from "../../text/Difference";
import { useFlowWords } from "../words";
import type { Conflict } from "./editing";

/** Both states or both words, and the choice between them. */
export function FlowConflict({ conflict, keep, take, toText }: { conflict: Conflict; keep: () => void; take: () => void; toText: ((file: string, line: number) => void) | null }) {
  const t = useFlowWords().conflict;
  return (
    <section className="conflict" role="alert" aria-labelledby="flow-conflict">
      <h3 id="flow-conflict">{conflict.path.endsWith("/script.yaml") ? t.title : t.words}</h3>
      <p className="hint">{conflict.isPublished ? t.published : t.what}</p>
      <div className="conflict-acts">
        {conflict.isPublished ? (
          toText && (
            <button type="button" className="second" onClick={() => toText(conflict.path, 1)}>
              {t.open}
            </button>
          )
        ) : (
          <>
            <button type="button" className="second" onClick={keep}>
              {t.keep}
            </button>
            <button type="button" className="second" onClick={take}>
              {t.take}
            </button>
          </>
        )}
      </div>
      <Difference before={conflict.theirs ?? ""} after={conflict.yours ?? ""} />
    </section>
  );
}
