import type { Entry } from "../live/contract/queue";
import { queue } from "../live/queue";
import { useSkillNames, waitsForNobody } from "../live/skills";
import { usePart } from "../live/store";
import { useWords } from "../words";

/** The skills that whoever takes it should have; while it waits, also that nobody who is free has them. */
export function Needs({ entry }: { entry: Entry }) {
  const t = useWords().queue;
  const names = useSkillNames();
  const isForAll = usePart(queue, state => entry.status === "waiting" && waitsForNobody(entry, state.people));
  if (entry.needs.length === 0) return null;
  return (
    <span className="needs">
      <span className="mark">{t.needs(names(entry.needs))}</span>
      {isForAll && <span className="for-all">{t.forAll}</span>}
    </span>
  );
}
