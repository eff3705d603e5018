import type { Problem } from "../live/api";
import { CloseIcon } from "../frame/icons";
import { useWords } from "../words";
import { occurrence } from "./occurrence";
import { plain } from "./reading";

/** Why it was not sent, and what the visitor wrote meanwhile. The words stay in the box. */
export function Missed({ problem, put }: { problem: Problem; put: () => void }) {
  const t = useWords();
  const holder = typeof problem.heldBy === "string" ? problem.heldBy : problem.heldBy?.name;
  const missed = (problem.missed ?? []).filter(event => event.from !== "staff" || event.contact);
  return (
    <div className="missed" role="alert">
      <div>
        <p>
          <strong>{problem.title}</strong> {holder && !problem.title.includes(holder) && t.talk.holds(holder)} {t.talk.wordsKept}
        </p>
        {missed.map(event => (
          <blockquote key={event.number} dir="auto">
            {event.from === "staff" ? occurrence(event, t) : plain(event.html ?? "")}
          </blockquote>
        ))}
      </div>
      <button type="button" className="icon" onClick={put} aria-label={t.close}>
        <CloseIcon />
      </button>
    </div>
  );
}
