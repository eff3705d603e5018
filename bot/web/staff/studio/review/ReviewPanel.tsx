import type { Draft } from "../../live/contract/studio";
import { useLanguage } from "../../words";
import { dateAndTime } from "../../words/times";
import { useStudioWords } from "../words";

/** Who was asked to read the draft, and what each said. */
export function ReviewPanel({ draft }: { draft: Draft }) {
  const t = useStudioWords().review;
  const language = useLanguage();
  return (
    <section className="review-panel" aria-label={t.reviewers}>
      <ul>
        {draft.reviews.map(review => (
          <li key={review.id} className={`says-${review.says}`}>
            <strong>{review.name}</strong> <span className="says">{t.says[review.says]}</span>
            {review.at && <time dateTime={review.at}> {dateAndTime(review.at, language)}</time>}
            {review.words && <q>{review.words}</q>}
          </li>
        ))}
      </ul>
    </section>
  );
}
