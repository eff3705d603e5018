import { ActButton } from "../frame/ActButton";
import { Refusal } from "../frame/Refusal";
import { link } from "../live/link";
import { me, mustBeMe } from "../live/me";
import { useStore } from "../live/store";
import type { TalkState } from "../live/talk-feed";
import { useWords } from "../words";
import { useActing } from "./acting";
import { leaveTalk } from "./leaving";

/** Who is in it beside the holder, and the ways out: for the holder, and for whoever was asked. */
export function CompanyPanel({ talk }: { talk: TalkState }) {
  const t = useWords().company;
  const { consulted, guest, owner } = talk.entry;
  const self = mustBeMe(useStore(me));
  const { isBusy, problem, act } = useActing(talk.entry.id);
  const isOn = useStore(link) === "level" && !isBusy;
  const isMine = talk.relation === "mine";
  const stay = () => undefined;
  const out = () => leaveTalk(stay);
  if (!consulted && !guest) return null;
  return (
    <section className="company" aria-label={t.title}>
      {consulted && (
        <div role="status">
          <p>{consulted.id === self.id ? t.consultedYou(consulted.by) : t.consultedOther(consulted.name)}</p>
          {consulted.id === self.id && <Press words={t.done} isOn={isOn} press={() => void act("consult/end", {}, out)} />}
          {isMine && <Press words={t.end(consulted.name)} isOn={isOn} press={() => void act("consult/end", { leaseToken: talk.leaseToken }, stay)} />}
        </div>
      )}
      {guest && (
        <div role="status">
          <p>{guest.id === self.id ? (guest.isHere ? t.youAreIn(owner?.name ?? "") : t.invitesYou(guest.by)) : guest.isHere ? t.isIn(guest.name) : t.invited(guest.name)}</p>
          {guest.id === self.id && !guest.isHere && (
            <>
              <Press words={t.join} isStrong isOn={isOn} press={() => void act("guest/join", {}, stay)} />
              <Press words={t.decline} isOn={isOn} press={() => void act("guest/end", {}, stay)} />
            </>
          )}
          {guest.id === self.id && guest.isHere && <Press words={t.leave} isOn={isOn} press={() => void act("guest/end", {}, stay)} />}
          {isMine && (
            <Press words={guest.isHere ? t.sendAway(guest.name) : t.takeBack} isOn={isOn} press={() => void act("guest/end", { leaseToken: talk.leaseToken }, stay)} />
          )}
        </div>
      )}
      <Refusal problem={problem} />
    </section>
  );
}

function Press({ words, isOn, isStrong, press }: { words: string; isOn: boolean; isStrong?: boolean; press: () => void }) {
  return (
    <ActButton className={isStrong ? "primary small" : "second small"} isOn={isOn} onClick={press}>
      {words}
    </ActButton>
  );
}
