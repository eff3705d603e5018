import { memo } from "react";
import type { TalkEvent } from "../live/contract/talk";
import { useLanguage, useWords } from "../words";
import { clockTime, dateAndTime } from "../words/times";
import { occurrence } from "./occurrence";

interface SaidProps {
  event: TalkEvent;
  mark: string | null;
  /** The same one goes on: the name need not stand there again. */
  follows: boolean;
}

export const Said = memo(function Said({ event, mark, follows }: SaidProps) {
  const t = useWords().talk;
  const language = useLanguage();
  const kind = [event.from, event.pressed && "pressed", follows && "follows"].filter(Boolean).join(" ");
  const speaker = event.from === "operator" ? (event.name ?? t.operator) : event.from === "bot" ? t.bot : t.visitor;
  return (
    <li className={`said ${kind}`}>
      <p className="who" lang={language}>
        <bdi>{speaker}</bdi> {event.pressed && <span className="how">{t.pressed}</span>}{" "}
        <time dateTime={event.at} title={dateAndTime(event.at, language)}>
          {clockTime(event.at, language)}
        </time>
        {mark && <span className="seen">{mark}</span>}
      </p>
      <div className="words">
        <Words html={event.html ?? ""} />
        {event.choices.length > 0 && (
          <ul className="choices" aria-label={t.choices}>
            {event.choices.map(choice => (
              <li key={choice}>{choice}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
});

export const StaffOnly = memo(function StaffOnly({ event }: { event: TalkEvent }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <li className="staff-only" lang={language}>
      <span className="only">{t.talk.staffOnly}</span>{" "}
      <p className="what" dir="auto">
        {occurrence(event, t)}
      </p>{" "}
      <time dateTime={event.at} title={dateAndTime(event.at, language)}>
        {clockTime(event.at, language)}
      </time>
    </li>
  );
});

/** The server escaped what people typed and rendered the pack's own Markdown: nothing else comes here. */
function Words({ html }: { html: string }) {
  return <div className="html" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />;
}
