import { useState } from "react";
import { ActButton } from "../frame/ActButton";
import { link } from "../live/link";
import { me, mustBeMe } from "../live/me";
import { useStore } from "../live/store";
import type { TalkState } from "../live/talk-feed";
import { Key } from "../shortcuts/Keys";
import { useShortcut } from "../shortcuts/listen";
import type { ShortcutId } from "../shortcuts/shortcuts";
import { keysOf } from "../shortcuts/shortcuts";
import { useWords } from "../words";
import { AskInSheet } from "./AskInSheet";
import { ContactSheet } from "./ContactSheet";
import { FinishSheet } from "./FinishSheet";
import { HandBackSheet } from "./HandBackSheet";
import { IdentitySheet } from "./IdentitySheet";
import { ReasonSheet } from "./ReasonSheet";
import { TransferSheet } from "./TransferSheet";

type OwnAct = "finish" | "transfer" | "handBack" | "contact" | "consult" | "invite" | "identity";
type Open = OwnAct | "takeOver" | "release" | null;

/** What can be done with the conversation: by its holder, or by a supervisor with somebody else's. */
export function Acts({ talk }: { talk: TalkState }) {
  const t = useWords().talk;
  const [open, setOpen] = useState<Open>(null);
  const { role } = mustBeMe(useStore(me));
  const isLevel = useStore(link) === "level";
  const isMine = talk.relation === "mine";
  // What the visitor left is still to be finished by whoever held it.
  const isLeft = talk.relation === "ended" && talk.leaseToken !== null;
  const mayStepIn = role !== "operator" && talk.entry.status === "held" && !isMine;
  // Once it was asked for, the panel above says how it stands.
  const mayAskWho = talk.identity === null || talk.identity.state === "refused" || talk.identity.isUsedUp;
  const close = () => setOpen(null);
  if (!isMine && !isLeft && !mayStepIn) return null;
  const own = (id: OwnAct, look: string) => <Act key={id} id={id} words={t.acts[id]} look={look} isOn={isLevel} act={() => setOpen(id)} />;
  return (
    <section className="acts" aria-label={t.actsLabel}>
      {isLeft && own("finish", "second strong")}
      {isMine && [own("finish", "second strong"), own("transfer", "second"), own("handBack", "second"), own("contact", "second"), own("consult", "second"), own("invite", "second")]}
      {isMine && mayAskWho && own("identity", "second")}
      {mayStepIn && (
        <>
          <ActButton className="second" isOn={isLevel} onClick={() => setOpen("takeOver")}>
            {t.acts.takeOver}
          </ActButton>
          <ActButton className="second" isOn={isLevel} onClick={() => setOpen("release")}>
            {t.acts.release}
          </ActButton>
        </>
      )}
      {open === "finish" && <FinishSheet talk={talk} close={close} />}
      {open === "transfer" && <TransferSheet talk={talk} close={close} />}
      {open === "handBack" && <HandBackSheet talk={talk} close={close} />}
      {open === "consult" && <AskInSheet talk={talk} kind="consult" close={close} />}
      {open === "invite" && <AskInSheet talk={talk} kind="guest" close={close} />}
      {open === "identity" && <IdentitySheet talk={talk} close={close} />}
      {open === "contact" && <ContactSheet talk={talk} close={close} />}
      {(open === "takeOver" || open === "release") && <ReasonSheet entry={talk.entry} act={open} close={close} />}
    </section>
  );
}

function Act({ id, words, look, isOn, act }: { id: ShortcutId; words: string; look: string; isOn: boolean; act: () => void }) {
  useShortcut(id, act, isOn);
  return (
    <ActButton className={look} isOn={isOn} onClick={act} aria-keyshortcuts={keysOf(id)[0]}>
      {words} <Key of={id} />
    </ActButton>
  );
}
