import { useState, type FormEvent } from "react";
import { FieldError, Label, RadioGroup } from "react-aria-components";
import { Refusal } from "../frame/Refusal";
import { Sheet } from "../frame/Sheet";
import { SheetFoot } from "../frame/SheetFoot";
import type { Person } from "../live/contract/people";
import { me } from "../live/me";
import { queue } from "../live/queue";
import { usePart } from "../live/store";
import type { TalkState } from "../live/talk-feed";
import { useWords } from "../words";
import { useActing } from "./acting";
import { leaveTalk } from "./leaving";
import { PersonOption, TeamOption } from "./TransferOptions";
import { freeTeams, receiver } from "./transfer";

/** Who has room comes first, so that the focus starts on somebody who can be chosen. */
const roomFirst = (one: Person, other: Person): number => Number(other.hasRoom) - Number(one.hasRoom);

const isThere = (person: Person): boolean => person.state === "available" && person.id !== me.get()?.id;

/** Only to people who are there, or to a team of which somebody is. When the one chosen went meanwhile, the server's answer brings who is there now. */
export function TransferSheet({ talk, close }: { talk: TalkState; close: () => void }) {
  const t = useWords().transfer;
  const known = usePart(queue, state => state.people);
  const { isBusy, problem, act } = useActing(talk.entry.id);
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const people = (problem?.others ?? known).filter(isThere).sort(roomFirst);
  const teams = problem?.teams ?? freeTeams(people);
  const chosen = receiver(to, people, teams);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen) void act("transfer", { leaseToken: talk.leaseToken, ...chosen, note }, () => leaveTalk(close));
  };

  return (
    <Sheet title={t.title(talk.entry.name)} close={close}>
      <form onSubmit={submit} noValidate>
        <p>{t.what}</p>
        {people.length === 0 && <p className="none">{t.nobody}</p>}
        {people.length > 0 && (
          <RadioGroup className="choices-group" value={to} onChange={setTo} isRequired isInvalid={isTried && !chosen}>
            <Label>{t.to}</Label>
            <FieldError className="error">{t.needsPerson}</FieldError>
            <div className="options one">
              {people.map((person, index) => (
                <PersonOption key={person.id} person={person} isFirst={index === 0} />
              ))}
              {teams.map(team => (
                <TeamOption key={team.name} team={team} />
              ))}
            </div>
          </RadioGroup>
        )}
        <div className="field staff-field">
          <label htmlFor="transfer-note">{t.note}</label>
          <textarea id="transfer-note" rows={2} value={note} onChange={event => setNote(event.target.value)} />
        </div>
        <Refusal problem={problem} />
        <SheetFoot words={t.submit} isBusy={isBusy || people.length === 0} close={close} />
      </form>
    </Sheet>
  );
}
