import { useState, type FormEvent, type ReactNode } from "react";
import { SheetFoot } from "../../frame/SheetFoot";
import { useStudioWords } from "../words";

/** Asks why, which the history tells ever after. */
export function ReasonForm({ words, isBusy, submit, close, children }: { words: string; isBusy: boolean; submit: (reason: string) => void; close: () => void; children?: ReactNode }) {
  const t = useStudioWords().review;
  const [reason, setReason] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit(reason.trim());
  };
  return (
    <form onSubmit={send}>
      <div className="field">
        <label htmlFor="studio-reason">{t.reason}</label>
        <input id="studio-reason" value={reason} onChange={event => setReason(event.target.value)} required pattern=".*\S.*" maxLength={4000} autoFocus autoComplete="off" />
        <p className="hint">{t.reasonHint}</p>
      </div>
      {children}
      <SheetFoot words={words} isBusy={isBusy} close={close} />
    </form>
  );
}
