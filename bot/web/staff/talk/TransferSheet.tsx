import { useState, type FormEvent } from "react";
import { FieldError, Label, Radio, RadioGroup } from "react-aria-components";
import { PresenceMark } from "../frame/PresenceMark";
import { Refusal } from "../frame/Refusal";
import { Sheet } from "../frame/Sheet";
import { SheetFoot } from "../frame/SheetFoot";
import type { Person } from "../live/contract";
import { me } from "../live/me";
import { queue } from "../live/queue";
import { usePart } from "../live/store";
import type { TalkState } from "../live/talk-feed";
import { useWords } from "../words";
import { useActing } from "./acting";
import { leaveTalk } from "./leaving";

/** Who has room comes first, so that the focus starts on somebody who can be chosen. */
const roomFirst = (one: Person, other: Person): number => Number(other.hasRoom) - Number(one.hasRoom);

const isThere = (person: Person): boolean => person.state === "available" && person.id !== me.get()?.id;

/** Only to people who are there. When the one chosen went meanwhile, the server's answer brings who is there now. */
export function TransferSheet({ talk, close }: { talk: TalkState; close: () => void }) {
  const t = useWords().transfer;
  const known = usePart(queue, state => state.people);
  const { isBusy, problem, act } = useActing(talk.entry.id);
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const people = (problem?.others ?? known).filter(isThere).sort(roomFirst);
  const canGo = people.some(person => person.id === to && person.hasRoom);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (canGo) void act("transfer", { leaseToken: talk.leaseToken, to, note }, () => leaveTalk(close));
  };

  return (
    <Sheet title={t.title(talk.entry.name)} close={close}>
      <form onSubmit={submit} noValidate>
        <p>{t.what}</p>
        {people.length === 0 && <p className="none">{t.nobody}</p>}
        {people.length > 0 && (
          <RadioGroup className="choices-group" value={to} onChange={setTo} isRequired isInvalid={isTried && !canGo}>
            <Label>{t.to}</Label>
            <FieldError className="error">{t.needsPerson}</FieldError>
            <div className="options one">
              {people.map((person, index) => (
                <Radio key={person.id} value={person.id} className="option" isDisabled={!person.hasRoom} autoFocus={index === 0}>
                  <span className="option-name">{person.name}</span> <PresenceMark state={person.state} />{" "}
                  <span className="hint">
                    {t.open(person.open, person.capacity)}
                    {!person.hasRoom && `, ${t.full}`}
                  </span>
                </Radio>
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
