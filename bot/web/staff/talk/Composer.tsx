import { useId, useRef, useState, type KeyboardEvent } from "react";
import { settings } from "../app/settings";
import { conversation, post } from "../live/api";
import { link } from "../live/link";
import { me, mustBeMe } from "../live/me";
import { usePart, useStore } from "../live/store";
import type { TalkFeed, TalkState } from "../live/talk-feed";
import { ActButton } from "../frame/ActButton";
import { Suggestions, useSuggestions } from "../frame/suggestions";
import { useWords } from "../words";
import { draftOf, keepDraft } from "./drafts";
import { Missed } from "./Missed";
import { useReach } from "./reach";
import { useReplies } from "./replies";
import { SafeHoursLine } from "./SafeHoursLine";
import { ChooseSendKey } from "./SendKey";
import { useSending } from "./sending";

const countFrom = 0.75;
const typingEveryMs = 3_000;

/** The reply to the visitor: keeps the draft, counts, sends once, says what happened. Never shows unsent words to anybody. */
export function Composer({ feed, talk }: { feed: TalkFeed; talk: TalkState }) {
  const t = useWords().talk;
  const { id } = feed;
  const [text, setText] = useState(() => draftOf("reply", id));
  const box = useRef<HTMLTextAreaElement>(null);
  const typedAt = useRef(-Infinity);
  const hint = useId();
  const longest = mustBeMe(useStore(me)).longestText;
  const sendKey = usePart(settings, chosen => chosen.sendKey);
  const isLevel = useStore(link) === "level";
  const sending = useSending(feed, talk);
  const over = text.length - longest;
  const isStopped = talk.entry.contact.leftQuickly;
  const reachable = useReach(talk.reach);
  const maySend = isLevel && !isStopped && reachable !== "stopped" && !sending.isSending && over <= 0 && text.trim() !== "";

  const write = (next: string) => {
    setText(next);
    keepDraft("reply", id, next);
    if (next === "" || reachable === "stopped" || performance.now() - typedAt.current < typingEveryMs) return;
    typedAt.current = performance.now();
    void post(conversation(id, "typing"));
  };
  const suggestions = useSuggestions(box, text, write, useReplies(id));
  const send = async () => {
    if (!maySend) return;
    // Now and not when the answer comes: by then the operator may be elsewhere, and the next letter is meant for there.
    box.current?.focus();
    if (await sending.send(text)) {
      setText("");
      keepDraft("reply", id, "");
    }
  };
  const press = (event: KeyboardEvent) => {
    if (suggestions.press(event)) return;
    if (event.key === "Escape") return document.getElementById("transcript")?.focus();
    // While an input method composes a word, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    if (sendKey !== "enter" && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    void send();
  };

  return (
    <footer className="foot">
      {sending.problem && <Missed problem={sending.problem} put={sending.forget} />}
      {!isStopped && <SafeHoursLine reach={talk.reach} reachable={reachable} />}
      {sendKey === null && <ChooseSendKey />}
      <div className="above-reply">
        <label htmlFor="reply">{t.toVisitor(talk.entry.name)}</label>
        <p id={hint} className="hint">
          {isStopped ? t.sendingStopped : !isLevel ? t.sendingOff : t.replyHint[sendKey ?? "ctrl-enter"]}
        </p>
        <Left over={over} from={-longest * (1 - countFrom)} />
      </div>
      <div className="reply-row">
        <Suggestions list={suggestions} label={t.replies} />
        <textarea
          id="reply"
          ref={box}
          rows={2}
          value={text}
          readOnly={sending.isSending || isStopped}
          aria-disabled={isStopped || undefined}
          aria-describedby={hint}
          {...suggestions.aria}
          onChange={event => write(event.target.value)}
          onKeyDown={press}
          onSelect={suggestions.moved}
          onBlur={suggestions.close}
        />
        <ActButton className="primary send" isOn={maySend} onClick={() => void send()}>
          {sending.isSending ? t.sending : t.send}
        </ActButton>
      </div>
    </footer>
  );
}

/** Said only when it begins to matter. */
function Left({ over, from }: { over: number; from: number }) {
  const t = useWords().talk;
  if (over < from) return null;
  return <p className={over > 0 ? "left over" : "left"}>{over > 0 ? t.tooMany(over) : t.left(-over)}</p>;
}
