import { queue } from "../live/queue";
import { usePart } from "../live/store";
import { useLanguage, useWords } from "../words";
import { moment } from "../words/times";

/** Outside the hours of the site: when it opens again. Nothing while it is open. */
export function ClosedNow() {
  const t = useWords().bar;
  const language = useLanguage();
  const { isOpen, opensAt } = usePart(queue, state => state.hours);
  if (isOpen) return null;
  if (opensAt === null) return <p className="closed-now">{t.closedNow}</p>;
  return <p className="closed-now">{t.closedUntil(moment(opensAt, language))}</p>;
}
