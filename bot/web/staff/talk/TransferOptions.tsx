import { Radio } from "react-aria-components";
import { PresenceMark } from "../frame/PresenceMark";
import type { Person, Team } from "../live/contract/people";
import { useSkillNames } from "../live/skills";
import { useWords } from "../words";
import { teamKey } from "./transfer";

/** A colleague who is there. Without room they are shown, so that nobody looks for them in vain, and cannot be chosen. */
export function PersonOption({ person, isFirst }: { person: Person; isFirst: boolean }) {
  const t = useWords().transfer;
  const names = useSkillNames();
  const about = [t.open(person.open, person.capacity), !person.hasRoom && t.full, names(person.skills)].filter(Boolean);
  return (
    <Radio value={person.id} className="option" isDisabled={!person.hasRoom} autoFocus={isFirst}>
      <span className="option-name">{person.name}</span> <PresenceMark state={person.state} /> <span className="hint">{about.join(", ")}</span>
    </Radio>
  );
}

/** Whoever of it is free gets it. */
export function TeamOption({ team }: { team: Team }) {
  const t = useWords().transfer;
  return (
    <Radio value={teamKey(team)} className="option">
      <span className="option-name">{t.toTeam(team.name)}</span> <span className="hint">{t.teamFree(team.free)}</span>
    </Radio>
  );
}
