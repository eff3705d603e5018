import { useState, type FormEvent } from "react";
import { Refusal } from "../frame/Refusal";
import { Sheet } from "../frame/Sheet";
import { SheetFoot } from "../frame/SheetFoot";
import type { TalkState } from "../live/talk-feed";
import { useWords } from "../words";
import { useActing } from "./acting";
import { SafeTimesFields } from "./SafeTimesFields";

/** How the visitor may be reached without putting them in danger. Who left quickly is marked by the leaving itself. */
export function ContactSheet({ talk, close }: { talk: TalkState; close: () => void }) {
  const t = useWords().contact;
  const { contact } = talk.entry;
  const { isBusy, problem, act } = useActing(talk.entry.id);
  const [watched, setWatched] = useState(contact.watched);
  const [noCallBack, setNoCallBack] = useState(contact.noCallBack);
  const [times, setTimes] = useState(contact.times ?? { days: [], from: null, to: null, also: null });
  const [safeHours, setSafeHours] = useState(contact.safeHours ?? "");
  // What was on the screen when the sheet was opened: if the visitor says something of it meanwhile, it is not written over.
  const [lastSeen] = useState(talk.events.at(-1)?.number ?? talk.number);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const when = { safeHours: safeHours.trim() || null, days: times.days, notBefore: times.from, notAfter: times.to };
    void act("contact", { leaseToken: talk.leaseToken, watched, noCallBack, ...when, lastSeen }, close);
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
        <SafeTimesFields times={times} set={setTimes} />
        <div className="field">
          <label htmlFor="safe-hours">{t.safeHoursLabel}</label>
          <input id="safe-hours" value={safeHours} onChange={event => setSafeHours(event.target.value)} maxLength={100} placeholder={t.safeHoursExample} autoComplete="off" />
        </div>
        <Refusal problem={problem} />
        <SheetFoot words={t.submit} isBusy={isBusy} close={close} />
      </form>
    </Sheet>
  );
}
