import type { Reason } from "../live/contract/queue";
import { useWords } from "../words";

/** As the server weighs them. */
const weight = (priority: number): string => (priority >= 85 ? "severe" : priority >= 60 ? "high" : "normal");

/** The gravest first, as many as fit a glance; the rest is counted. */
export function Reasons({ reasons, most }: { reasons: readonly Reason[]; most?: number }) {
  const t = useWords();
  const gravestFirst = [...reasons].sort((one, other) => other.priority - one.priority);
  const shown = gravestFirst.slice(0, most);
  const hidden = gravestFirst.slice(shown.length);
  if (reasons.length === 0) return null;
  return (
    <span className="reasons">
      {shown.map(reason => (
        <span key={reason.id} className={`mark ${weight(reason.priority)}`}>
          {reason.words}
        </span>
      ))}
      {hidden.length > 0 && (
        <span className="mark" title={hidden.map(reason => reason.words).join(", ")}>
          {t.queue.moreReasons(hidden.length)}
        </span>
      )}
    </span>
  );
}
