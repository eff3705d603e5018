import { useState, type FormEvent } from "react";
import { Refusal } from "../frame/Refusal";
import { Sheet } from "../frame/Sheet";
import { SheetFoot } from "../frame/SheetFoot";
import type { TalkState } from "../live/talk-feed";
import { useWords } from "../words";
import { useActing } from "./acting";

/** How the visitor may be reached without putting them in danger. Who left quickly is marked by the leaving itself. */
export function ContactSheet({ talk, close }: { talk: TalkState; close: () => void }) {
  const t = useWords().contact;
  const { contact } = talk.entry;
  const { isBusy, problem, act } = useActing(talk.entry.id);
  const [watched, setWatched] = useState(contact.watched);
  const [noCallBack, setNoCallBack] = useState(contact.noCallBack);
  const [safeHours, setSafeHours] = useState(contact.safeHours ?? "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act("contact", { leaseToken: talk.leaseToken, watched, noCallBack, safeHours: safeHours.trim() || null }, close);
  };
  return (
    <Sheet title={t.title(talk.entry.name)} close={close}>
      <form onSubmit={submit}>
        <label className="tick">
          <input type="checkbox" checked={watched} onChange={event => setWatched(event.target.checked)} />
          <span>
            {t.watchedLabel}
            <span className="hint">{t.watchedHint}</span>
          </span>
        </label>
        <label className="tick">
          <input type="checkbox" checked={noCallBack} onChange={event => setNoCallBack(event.target.checked)} />
          <span>
            {t.noCallBackLabel}
            <span className="hint">{t.noCallBackHint}</span>
          </span>
        </label>
        <div className="field">
          <label htmlFor="safe-hours">{t.safeHoursLabel}</label>
          <input id="safe-hours" value={safeHours} onChange={event => setSafeHours(event.target.value)} placeholder={t.safeHoursExample} autoComplete="off" />
        </div>
        <Refusal problem={problem} />
        <SheetFoot words={t.submit} isBusy={isBusy} close={close} />
      </form>
    </Sheet>
  );
}
