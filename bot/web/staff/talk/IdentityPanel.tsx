import { useState } from "react";
import { ActButton } from "../frame/ActButton";
import { Refusal } from "../frame/Refusal";
import type { Identity } from "../live/contract/company";
import { link } from "../live/link";
import { me, mustBeMe } from "../live/me";
import { useStore } from "../live/store";
import type { TalkState } from "../live/talk-feed";
import { useLanguage, useWords } from "../words";
import { clockTime } from "../words/times";
import { useActing } from "./acting";
import { Deciding } from "./Deciding";
import { IdentitySheet } from "./IdentitySheet";
import { ToldSheet } from "./ToldSheet";

/** How it stands with asking the visitor who they are, and the next step for whoever looks at it. */
export function IdentityPanel({ talk }: { talk: TalkState }) {
  const t = useWords().identity;
  const language = useLanguage();
  const self = mustBeMe(useStore(me));
  const { identity } = talk;
  if (!identity) return null;
  const isKeeper = talk.relation === "mine" || talk.relation === "ended";
  return (
    <section className={identity.isOpen ? "identity open" : "identity"} aria-label={t.title}>
      <p role="status">
        <strong>{t.states[identity.state]}</strong> {t.asked(identity.by.name, clockTime(identity.at, language))}
        {identity.decidedBy && ` ${t.decided(identity.decidedBy)}`}
      </p>
      <p dir="auto">{identity.reason}</p>
      {identity.refusal && <p dir="auto">{t.because(identity.refusal)}</p>}
      {identity.disclosedAt && <p className="hint">{t.written}</p>}
      {isKeeper && talk.leaseToken !== null && <Keeper talk={talk} identity={identity} />}
      {identity.isOpen && self.role !== "operator" && <Deciding id={talk.entry.id} name={talk.entry.name} identity={identity} />}
    </section>
  );
}

/** The holder puts the question, writes down what was told, or goes ahead where nobody answers. */
function Keeper({ talk, identity }: { talk: TalkState; identity: Identity }) {
  const t = useWords().identity;
  const { isBusy, problem, act } = useActing(talk.entry.id);
  const [open, setOpen] = useState<"told" | "emergency" | null>(null);
  const isLevel = useStore(link) === "level";
  const ask = () => void act("identity/question", { leaseToken: talk.leaseToken, lastSeen: talk.events.at(-1)?.number ?? talk.number }, () => undefined);
  const isMine = talk.relation === "mine";
  return (
    <div className="deciding">
      {isMine && identity.mayAsk && identity.askedAt === null && (
        <ActButton className="primary small" isOn={isLevel && !isBusy && talk.hasWord} onClick={ask}>
          {t.question}
        </ActButton>
      )}
      {identity.askedAt !== null && (
        <ActButton className="primary small" isOn={isLevel} onClick={() => setOpen("told")}>
          {t.told}
        </ActButton>
      )}
      {isMine && identity.state === "asked" && (
        <ActButton className="second small" isOn={isLevel} onClick={() => setOpen("emergency")}>
          {t.escalate}
        </ActButton>
      )}
      <Refusal problem={problem} />
      {open === "told" && <ToldSheet talk={talk} close={() => setOpen(null)} />}
      {open === "emergency" && <IdentitySheet talk={talk} known={identity} close={() => setOpen(null)} />}
    </div>
  );
}
