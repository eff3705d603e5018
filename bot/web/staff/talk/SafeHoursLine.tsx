import { StopIcon } from "../frame/icons";
import type { Reach } from "../live/contract/contact";
import { useLanguage, useWords } from "../words";
import { moment } from "../words/times";
import type { Reachable } from "./reach";

/** Above the reply box, before a word is written: that it is no safe time, until when, and what can be done. */
export function SafeHoursLine({ reach, reachable }: { reach: Reach | null; reachable: Reachable }) {
  const t = useWords().contact;
  const language = useLanguage();
  if (!reach || reachable === "safe") return null;
  const until = !reach.isSafe && reach.changesAt ? moment(reach.changesAt, language) : null;
  return (
    <p className={`safe-hours-line ${reachable}`} role="status">
      <StopIcon />
      <span>
        <strong>{reachable === "there" ? t.thereNow : until ? t.notSafeUntil(until) : t.notSafe}</strong> {reachable === "there" ? t.thereNowMore : t.notSafeMore}
      </span>
    </p>
  );
}
