import { useState, type FormEvent } from "react";
import { FieldError, Label, Radio, RadioGroup } from "react-aria-components";
import { PresenceMark } from "../frame/PresenceMark";
import { Refusal } from "../frame/Refusal";
import { Sheet } from "../frame/Sheet";
import { SheetFoot } from "../frame/SheetFoot";
import type { Person } from "../live/contract/people";
import { me } from "../live/me";
import { queue } from "../live/queue";
import { useSkillNames } from "../live/skills";
import { usePart } from "../live/store";
import type { TalkState } from "../live/talk-feed";
import { useWords } from "../words";
import { useActing } from "./acting";

type Kind = "consult" | "guest";

const isOnShift = (person: Person): boolean => person.id !== me.get()?.id && (person.state === "available" || person.state === "busy");

/** Asks a colleague to look at it, or a supervisor in. Whoever is on shift can be asked, however much they hold: it stays with the one who asks. */
export function AskInSheet({ talk, kind, close }: { talk: TalkState; kind: Kind; close: () => void }) {
  const t = useWords().company;
  const words = t[kind];
  const known = usePart(queue, state => state.people);
  const { isBusy, problem, act } = useActing(talk.entry.id);
  const [whom, setWhom] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const names = useSkillNames();
  const people = known.filter(person => isOnShift(person) && (kind === "consult" || person.role !== "operator"));
  const groups = kind === "consult" ? groupsOf(people) : [];
  const chosen = people.some(person => `to ${person.id}` === whom) || groups.includes(whom ?? "") ? whom : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!chosen) return;
    const [by, value] = split(chosen);
    void act(kind, { leaseToken: talk.leaseToken, [by]: value, note: note.trim() || null }, close);
  };

  return (
    <Sheet title={words.title(talk.entry.name)} close={close}>
      <form onSubmit={submit} noValidate>
        <p>{words.what}</p>
        {people.length === 0 && <p className="none">{words.nobody}</p>}
        {people.length > 0 && (
          <RadioGroup className="choices-group" value={whom} onChange={setWhom} isRequired isInvalid={isTried && !chosen}>
            <Label>{t.whom}</Label>
            <FieldError className="error">{t.needsPerson}</FieldError>
            <div className="options one">
              {people.map((person, index) => (
                <Radio key={person.id} value={`to ${person.id}`} className="option" autoFocus={index === 0}>
                  <span className="option-name">{person.name}</span> <PresenceMark state={person.state} /> <span className="hint">{names(person.skills)}</span>
                </Radio>
              ))}
              {groups.map(group => (
                <Radio key={group} value={group} className="option">
                  <span className="option-name">{groupName(group, t.ofTeam, id => t.withSkill(names([id])))}</span>
                </Radio>
              ))}
            </div>
          </RadioGroup>
        )}
        <div className="field staff-field">
          <label htmlFor="ask-note">{t.note}</label>
          <textarea id="ask-note" rows={2} value={note} onChange={event => setNote(event.target.value)} />
        </div>
        <Refusal problem={problem} />
        <SheetFoot words={words.submit} isBusy={isBusy || people.length === 0} close={close} />
      </form>
    </Sheet>
  );
}

/** Teams and skills of which somebody is there, as "team …" and "skill …". */
function groupsOf(people: readonly Person[]): string[] {
  const teams = new Set(people.map(person => person.team).filter(team => team !== null));
  const skills = new Set(people.flatMap(person => person.skills));
  return [...[...teams].map(team => `team ${team}`), ...[...skills].map(skill => `skill ${skill}`)];
}

const split = (choice: string): [string, string] => [choice.slice(0, choice.indexOf(" ")), choice.slice(choice.indexOf(" ") + 1)];

function groupName(group: string, ofTeam: (name: string) => string, withSkill: (id: string) => string): string {
  const [by, value] = split(group);
  return by === "team" ? ofTeam(value) : withSkill(value);
}
