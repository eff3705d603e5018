import { useTicking } from "../live/clock";
import type { VisitorPresence } from "../live/contract/contact";
import type { TalkState } from "../live/talk-feed";
import { useWords } from "../words";
import { age } from "../words/times";

/** Where the visitor is, as their page or client tells it; what it cannot tell is not guessed. */
export function VisitorState({ talk }: { talk: TalkState }) {
  const t = useWords().visitor;
  const { presence, typing, entry } = talk;
  const how = useTicking(now => (presence ? howAt(presence, now) : ""));
  const since = useTicking(now => (presence?.since && how === "away" ? age(now - awaySince(presence)) : ""));
  if (entry.contact.leftQuickly) return <span className="visitor-state left">{t.leftQuickly}</span>;
  if (!presence || entry.status === "ended") return null;
  const words = typing ? t.typing : how === "away" && !presence.since ? t.unknown : t[how as VisitorPresence["how"]];
  return (
    <span className={`visitor-state ${typing ? "typing" : how}`} title={t.hints[how as VisitorPresence["how"]]}>
      <span className="dot" aria-hidden="true" />
      <span className="unseen">{t.label}: </span>
      {words} {!typing && since}
    </span>
  );
}

const howAt = (presence: VisitorPresence, now: number): VisitorPresence["how"] =>
  presence.until !== null && now >= Date.parse(presence.until) ? "away" : presence.how;

const awaySince = (presence: VisitorPresence): number => Date.parse((presence.how === "away" ? presence.since : presence.until)!);
