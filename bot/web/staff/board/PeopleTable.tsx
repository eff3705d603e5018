import { PresenceMark } from "../frame/PresenceMark";
import { HelpIcon } from "../frame/icons";
import type { Person } from "../live/contract/people";
import type { Entry } from "../live/contract/queue";
import { queue } from "../live/queue";
import { useSkillNames } from "../live/skills";
import { useStore } from "../live/store";
import { useWords } from "../words";

/** Who asks for help comes first, then who has most to carry. */
export function PeopleTable() {
  const t = useWords().board;
  const { people, held } = useStore(queue);
  const there = people.filter(person => person.state !== "offline" || person.needsHelp).sort(burdenedFirst);
  return (
    <section aria-labelledby="people-title">
      <h2 id="people-title">
        {t.people} <span className="count">{there.length}</span>
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.state}</th>
            <th scope="col">{t.load}</th>
          </tr>
        </thead>
        <tbody>
          {there.map(person => (
            <Row key={person.id} person={person} held={held.filter(entry => entry.owner?.id === person.id)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const burdenedFirst = (one: Person, other: Person): number =>
  Number(other.needsHelp) - Number(one.needsHelp) || other.open - one.open || one.name.localeCompare(other.name);

function Row({ person, held }: { person: Person; held: readonly Entry[] }) {
  const t = useWords().board;
  const names = useSkillNames();
  const about = [t.roles[person.role] ?? person.role, person.team && t.team(person.team), names(person.skills)].filter(Boolean);
  const severe = held.filter(entry => entry.level === "severe").length;
  return (
    <tr className={person.needsHelp ? "needs-help" : undefined}>
      <th scope="row">
        <strong>{person.name}</strong> <span className="hint">{about.join(" · ")}</span>
      </th>
      <td>
        <PresenceMark state={person.state} />
        {person.needsHelp && (
          <strong className="help-mark">
            <HelpIcon /> {t.needsHelp}
          </strong>
        )}
        {person.isBreakDue && <strong className="break-mark">{t.breakDue}</strong>}
        {person.severeInARow > 1 && <span className="hint">{t.severeInARow(person.severeInARow)}</span>}
      </td>
      <td>
        <span className="load" aria-hidden="true">
          {Array.from({ length: Math.min(8, person.open) }, (_, index) => (
            <span key={index} className={index < severe ? "severe" : ""} />
          ))}
        </span>
        {t.open(person.open, person.capacity, severe)}
      </td>
    </tr>
  );
}
