import { useState, type FormEvent } from "react";
import { Refusal } from "../frame/Refusal";
import { Sheet } from "../frame/Sheet";
import { SheetFoot } from "../frame/SheetFoot";
import type { TalkState } from "../live/talk-feed";
import { useWords } from "../words";
import { useActing } from "./acting";

/** What the visitor told of who they are; that they told nothing is an answer too. */
export function ToldSheet({ talk, close }: { talk: TalkState; close: () => void }) {
  const t = useWords().identity;
  const { isBusy, problem, act } = useActing(talk.entry.id);
  const [what, setWhat] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act("identity/told", { leaseToken: talk.leaseToken, what: what.trim() }, close);
  };
  return (
    <Sheet title={t.told} close={close}>
      <form onSubmit={submit}>
        <p>{t.toldWhat}</p>
        <div className="field staff-field">
          <label htmlFor="identity-told">{t.toldLabel}</label>
          <textarea id="identity-told" rows={3} value={what} onChange={event => setWhat(event.target.value)} required autoFocus maxLength={2000} />
        </div>
        <Refusal problem={problem} />
        <SheetFoot words={t.toldSubmit} isBusy={isBusy} close={close} />
      </form>
    </Sheet>
  );
}
