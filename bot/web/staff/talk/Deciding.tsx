import { useState, type FormEvent } from "react";
import { ActButton } from "../frame/ActButton";
import { Refusal } from "../frame/Refusal";
import { Sheet } from "../frame/Sheet";
import { SheetFoot } from "../frame/SheetFoot";
import type { Identity } from "../live/contract/company";
import { link } from "../live/link";
import { useStore } from "../live/store";
import { useWords } from "../words";
import { useActing } from "./acting";

interface DecidingProps {
  id: string;
  name: string;
  identity: Identity;
  done?: (() => void) | undefined;
}

/** The second person approves at once, or refuses with a reason. Whoever asked sees that somebody else decides. */
export function Deciding({ id, name, identity, done }: DecidingProps) {
  const t = useWords().identity;
  const { isBusy, problem, act } = useActing(id);
  const [isRefusing, setRefusing] = useState(false);
  const isLevel = useStore(link) === "level";
  if (identity.isOwn) return <p className="hint">{t.notOwn}</p>;
  const words = identity.isEmergency ? t.afterwards : t.before;
  return (
    <div className="deciding">
      <ActButton
        className="primary small"
        isOn={isLevel && !isBusy}
        onClick={() => void act("identity/decide", { request: identity.request, approved: true }, () => done?.())}
      >
        {words.approve}
        <span className="unseen"> {name}</span>
      </ActButton>
      <ActButton className="second small" isOn={isLevel && !isBusy} onClick={() => setRefusing(true)}>
        {words.refuse}
        <span className="unseen"> {name}</span>
      </ActButton>
      <Refusal problem={isRefusing ? null : problem} />
      {isRefusing && <RefuseSheet id={id} title={t.refuseTitle(name)} submit={words.refuse} request={identity.request} close={() => setRefusing(false)} done={done} />}
    </div>
  );
}

function RefuseSheet({ id, title, submit, request, close, done }: { id: string; title: string; submit: string; request: number; close: () => void; done?: (() => void) | undefined }) {
  const t = useWords().identity;
  const { isBusy, problem, act } = useActing(id);
  const [reason, setReason] = useState("");
  const refuse = (event: FormEvent) => {
    event.preventDefault();
    void act("identity/decide", { request, approved: false, reason: reason.trim() }, () => {
      close();
      done?.();
    });
  };
  return (
    <Sheet title={title} close={close}>
      <form onSubmit={refuse}>
        <div className="field">
          <label htmlFor="refusal">{t.refusal}</label>
          <input id="refusal" value={reason} onChange={event => setReason(event.target.value)} required autoFocus autoComplete="off" />
        </div>
        <Refusal problem={problem} />
        <SheetFoot words={submit} isBusy={isBusy} close={close} />
      </form>
    </Sheet>
  );
}
