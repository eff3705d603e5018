import { Fragment } from "react";
import type { TalkFeed, TalkState } from "../live/talk-feed";
import type { TalkEvent } from "../live/contract/talk";
import { useLanguage, useWords } from "../words";
import { day } from "../words/times";
import { Said, StaffOnly } from "./Said";
import { occurrence } from "./occurrence";
import { useReading } from "./reading";

/** Exactly what the visitor saw, and apart from it what only the staff see. */
export function Transcript({ feed, talk }: { feed: TalkFeed; talk: TalkState }) {
  const words = useWords();
  const t = words.talk;
  const language = useLanguage();
  const { flow, isAtEnd, toEnd } = useReading(feed, talk);
  const shown = talk.events.filter(event => event.html !== null || occurrence(event, words) !== null);
  const lastSeen = shown.filter(event => event.from === "operator" && event.number <= talk.seenByVisitor).at(-1)?.number;
  const mark = (event: TalkEvent) => {
    if (event.from !== "operator") return null;
    if (event.number === lastSeen) return t.seen;
    if (event.number > talk.deliveredToVisitor) return t.sent;
    return event.number > talk.seenByVisitor ? t.delivered : null;
  };
  return (
    <div className="flow-frame">
      <div className="flow" id="transcript" ref={flow} tabIndex={0} role="region" aria-label={t.transcript}>
        <ol lang={talk.entry.language}>
          {shown.map((event, index) => (
            <Fragment key={event.number}>
              {isNewDay(event, shown[index - 1], language) && (
                <li className="day" lang={language}>
                  <span>{day(event.at, language)}</span>
                </li>
              )}
              {event.from === "staff" && <StaffOnly event={event} />}
              {event.from !== "staff" && <Said event={event} mark={mark(event)} follows={isSameSpeaker(event, shown[index - 1])} />}
            </Fragment>
          ))}
        </ol>
        <p className="typing">{talk.typing ? t.typing : ""}</p>
      </div>
      {!isAtEnd && (
        <button type="button" className="newer" onClick={toEnd}>
          {t.newer}
        </button>
      )}
    </div>
  );
}

const isNewDay = (event: TalkEvent, before: TalkEvent | undefined, language: string): boolean =>
  !before || day(event.at, language) !== day(before.at, language);

const together = 3 * 60_000;

const isSameSpeaker = (event: TalkEvent, before: TalkEvent | undefined): boolean =>
  before?.from === event.from && before.name === event.name && Date.parse(event.at) - Date.parse(before.at) < together;
