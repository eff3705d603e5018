import { useState, type FormEvent, type ReactNode } from "react";
import { SheetFoot } from "../../frame/SheetFoot";

interface Props {
  label: string;
  words: string;
  isNeeded: boolean;
  isBusy: boolean;
  submit: (words: string) => void;
  close: () => void;
  children?: ReactNode;
}

/** What a reviewer has to say. */
export function WordsForm({ label, words, isNeeded, isBusy, submit, close, children }: Props) {
  const [said, setSaid] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit(said.trim());
  };
  return (
    <form onSubmit={send}>
      <div className="field">
        <label htmlFor="review-words">{label}</label>
        <textarea id="review-words" rows={4} value={said} onChange={event => setSaid(event.target.value)} required={isNeeded} maxLength={4000} autoFocus />
      </div>
      {children}
      <SheetFoot words={words} isBusy={isBusy || (isNeeded && said.trim() === "")} close={close} />
    </form>
  );
}
