import { useState, type FormEvent } from "react";
import { Refusal } from "../frame/Refusal";
import { Sheet } from "../frame/Sheet";
import { SheetFoot } from "../frame/SheetFoot";
import type { Identity } from "../live/contract/company";
import type { Person } from "../live/contract/people";
import { me } from "../live/me";
import { queue } from "../live/queue";
import { usePart } from "../live/store";
import type { TalkState } from "../live/talk-feed";
import { useWords } from "../words";
import { useActing } from "./acting";

const isApprover = (person: Person): boolean => person.role !== "operator" && person.id !== me.get()?.id && (person.state === "available" || person.state === "busy");

/** A reason, and who decides on it. Where nobody can, or nobody answers, an emergency goes ahead and is looked at afterwards. */
export function IdentitySheet({ talk, known, close }: { talk: TalkState; known?: Identity; close: () => void }) {
  const t = useWords().identity;
  const people = usePart(queue, state => state.people);
  const { isBusy, problem, act } = useActing(talk.entry.id);
  const [reason, setReason] = useState(known?.reason ?? "");
  const [isEmergency, setEmergency] = useState(known !== undefined);
  const approvers = people.filter(isApprover).map(person => person.name);
  const mayHurry = approvers.length === 0 || known !== undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act("identity", { leaseToken: talk.leaseToken, reason: reason.trim(), emergency: mayHurry && isEmergency }, close);
  };
  return (
    <Sheet title={t.askTitle(talk.entry.name)} close={close}>
      <form onSubmit={submit}>
        <p>{t.what}</p>
        <p>{approvers.length > 0 ? t.whoDecides(approvers.join(", ")) : t.nobodyDecides}</p>
        <div className="field">
          <label htmlFor="identity-reason">{t.reason}</label>
          <textarea id="identity-reason" rows={3} value={reason} onChange={event => setReason(event.target.value)} required autoFocus maxLength={2000} />
        </div>
        {mayHurry && (
          <label className="tick">
            <input type="checkbox" checked={isEmergency} onChange={event => setEmergency(event.target.checked)} />
            <span>
              {t.emergency}
              <span className="hint">{known ? t.afterPatience : t.emergencyHint}</span>
            </span>
          </label>
        )}
        <Refusal problem={problem} />
        <SheetFoot words={t.submit} isBusy={isBusy} close={close} />
      </form>
    </Sheet>
  );
}
