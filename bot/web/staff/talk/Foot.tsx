import { useState } from "react";
import { openTalk } from "../app/address";
import { tell } from "../app/told";
import { ActButton } from "../frame/ActButton";
import { conversation, post } from "../live/api";
import { link } from "../live/link";
import { me, mustBeMe } from "../live/me";
import { useMyself } from "../live/people";
import { queue } from "../live/queue";
import { isOffered } from "../live/skills";
import { useStore, usePart } from "../live/store";
import type { TalkFeed, TalkState } from "../live/talk-feed";
import { takeThis } from "../queue/take";
import { Key } from "../shortcuts/Keys";
import { useShortcut } from "../shortcuts/listen";
import { useWords } from "../words";
import { Composer } from "./Composer";
import { WordStrip } from "./WordStrip";

/** Below the transcript: the reply box, or the one thing that can be done instead. */
export function Foot({ feed, talk }: { feed: TalkFeed; talk: TalkState }) {
  switch (talk.relation) {
    case "mine":
    case "beside":
      return (
        <>
          <WordStrip talk={talk} />
          {talk.hasWord && <Composer feed={feed} talk={talk} />}
        </>
      );
    case "waiting":
      return <Take talk={talk} />;
    case "ended":
      return talk.leaseToken === null ? <Dismiss id={talk.entry.id} /> : null;
    default:
      return null;
  }
}

function Take({ talk: { entry } }: { talk: TalkState }) {
  const t = useWords().talk;
  const self = mustBeMe(useStore(me));
  const isLevel = useStore(link) === "level";
  const myself = useMyself();
  const isNext = usePart(queue, state => state.waiting.find(one => isOffered(one, myself, state.people))?.id === entry.id);
  const isForMe = usePart(queue, state => isOffered(entry, myself, state.people));
  const mayTake = self.canPick || isNext;
  useShortcut("take", () => void takeThis(entry.id), mayTake && isLevel);
  return (
    <footer className="foot row">
      {mayTake ? (
        <ActButton className="primary" isOn={isLevel} onClick={() => void takeThis(entry.id)} aria-keyshortcuts="a">
          {t.take} <Key of="take" />
        </ActButton>
      ) : (
        <p className="hint">{isForMe ? t.onlyNext : t.onlySkilled}</p>
      )}
      {mayTake && !isNext && <p className="hint">{t.picked}</p>}
    </footer>
  );
}

function Dismiss({ id }: { id: string }) {
  const t = useWords().talk;
  const [isBusy, setBusy] = useState(false);
  const dismiss = async () => {
    setBusy(true);
    const answer = await post(conversation(id, "dismiss"));
    setBusy(false);
    if (answer.ok) openTalk(null);
    else tell(answer.problem);
  };
  return (
    <footer className="foot row">
      <ActButton className="second" isOn={!isBusy} onClick={() => void dismiss()}>
        {t.dismiss}
      </ActButton>
      <p className="hint">{t.dismissHint}</p>
    </footer>
  );
}
