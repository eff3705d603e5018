import { Difference } from "../text/Difference";
import { useStudioWords } from "../words";
import type { Conflict } from "./saving";

/** Both texts, and the choice between them; what is typed in the editor below counts as one's own. */
export function ConflictPane({ conflict, keep, take }: { conflict: Conflict; keep: () => void; take: () => void }) {
  const t = useStudioWords().conflict;
  return (
    <section className="conflict" role="alert" aria-labelledby="conflict-title">
      <h3 id="conflict-title">{t.title}</h3>
      <p>{conflict.isPublished ? t.published : t.saved}</p>
      <p className="hint">{t.legend}</p>
      <div className="conflict-acts">
        <button type="button" className="second" onClick={keep}>
          {t.keep}
        </button>
        <button type="button" className="second" onClick={take}>
          {t.take}
        </button>
      </div>
      <Difference before={conflict.theirs ?? ""} after={conflict.yours ?? ""} />
    </section>
  );
}
