import { ActButton } from "../frame/ActButton";
import { Refusal } from "../frame/Refusal";
import { link } from "../live/link";
import { useStore } from "../live/store";
import type { TalkState } from "../live/talk-feed";
import { Key } from "../shortcuts/Keys";
import { useShortcut } from "../shortcuts/listen";
import { useWords } from "../words";
import { useActing } from "./acting";

/** With a guest in the conversation one of the two writes. Who has the word passes it by one press; the holder can always take it back. */
export function WordStrip({ talk }: { talk: TalkState }) {
  const t = useWords().company;
  const { guest, owner } = talk.entry;
  const { isBusy, problem, act } = useActing(talk.entry.id);
  const isOn = useStore(link) === "level" && !isBusy;
  const isHolder = talk.relation === "mine";
  const mayPass = guest?.isHere === true && (isHolder || talk.hasWord);
  const pass = () => void act("word", { leaseToken: talk.leaseToken, toGuest: isHolder && talk.hasWord }, () => undefined);
  useShortcut("word", pass, mayPass && isOn);
  if (!guest?.isHere || (talk.relation !== "mine" && talk.relation !== "beside")) return null;
  const other = isHolder ? guest.name : (owner?.name ?? "");
  return (
    <div className="word-strip" role="status">
      <p>{talk.hasWord ? t.yourWord : t.othersWord(other)}</p>
      {mayPass && (
        <ActButton className="second small" isOn={isOn} onClick={pass} aria-keyshortcuts="g">
          {talk.hasWord ? t.giveWord(other) : t.takeWord} <Key of="word" />
        </ActButton>
      )}
      <Refusal problem={problem} />
    </div>
  );
}
