import { useState, type FormEvent } from "react";
import { openTalk } from "../app/address";
import { Refusal } from "../frame/Refusal";
import { Sheet } from "../frame/Sheet";
import { SheetFoot } from "../frame/SheetFoot";
import type { Entry } from "../live/contract/queue";
import { useWords } from "../words";
import { useActing } from "./acting";

/** A supervisor steps into somebody else's conversation. The reason is recorded, so it is asked for. */
export function ReasonSheet({ entry, act: which, close }: { entry: Entry; act: "takeOver" | "release"; close: () => void }) {
  const t = useWords().stepIn;
  const { isBusy, problem, act } = useActing(entry.id);
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const done = () => {
      close();
      if (which === "takeOver") openTalk(entry.id);
    };
    void act(which === "takeOver" ? "take-over" : "release", { reason: reason.trim() }, done);
  };
  return (
    <Sheet title={t[which].title(entry.name)} close={close}>
      <form onSubmit={submit}>
        <p>{t[which].what(entry.owner?.name ?? "")}</p>
        <div className="field">
          <label htmlFor="step-in-reason">{t.reason}</label>
          <input id="step-in-reason" value={reason} onChange={event => setReason(event.target.value)} required autoFocus autoComplete="off" />
        </div>
        <Refusal problem={problem} />
        <SheetFoot words={t[which].submit} isBusy={isBusy} close={close} />
      </form>
    </Sheet>
  );
}
