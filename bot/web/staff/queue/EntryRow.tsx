import { memo, useState } from "react";
import { Goto } from "../app/Goto";
import { serverNow } from "../live/clock";
import type { Entry } from "../live/contract/queue";
import { me } from "../live/me";
import { useStore } from "../live/store";
import { useWords } from "../words";
import { ContactMarks } from "./ContactMarks";
import { LevelMark } from "./Level";
import { Needs } from "./Needs";
import { Reasons } from "./Reasons";
import { Age, Deadline } from "./Times";

/** Of mine the open conversation says the rest. */
const mostReasons = { bot: 0, waiting: 3, held: 2, ended: 2 };
const freshMs = 6_000;

/** One conversation in the list. Drawn again only when the entry itself is another: a thousand may wait. */
export const EntryRow = memo(function EntryRow({ entry, isOpen }: { entry: Entry; isOpen: boolean }) {
  const t = useWords();
  const [isFresh] = useState(() => entry.waitingSince !== null && serverNow() - Date.parse(entry.waitingSince) < freshMs);
  return (
    <li className={isFresh ? "fresh" : undefined}>
      <Goto to={{ page: "desk", id: entry.id }} className={`entry ${entry.level}`} data-entry={entry.id} aria-current={isOpen || undefined}>
        <span className="entry-top">
          <strong>{entry.name}</strong>
          <LevelMark level={entry.level} />
          {entry.deadline && <Deadline at={entry.deadline} isShort />}
          {entry.status === "held" && entry.unread > 0 && (
            <span className="unread">
              {entry.unread}
              <span className="unseen"> {t.queue.unread}</span>
            </span>
          )}
        </span>
        <ContactMarks contact={entry.contact} />
        <Reasons reasons={entry.reasons} most={mostReasons[entry.status]} />
        <Needs entry={entry} />
        {entry.cameBack && (
          <span className="came-back">
            {t.queue.cameBack[entry.cameBack.why](entry.cameBack.from)} <Age since={entry.cameBack.at} /> {t.queue.ago}
          </span>
        )}
        <AskedOfMe entry={entry} />
        <Ages entry={entry} />
      </Goto>
    </li>
  );
});

function AskedOfMe({ entry: { consulted, guest } }: { entry: Entry }) {
  const t = useWords().queue;
  const myId = useStore(me)?.id;
  const own = consulted?.id === myId ? consulted : guest?.id === myId ? guest : null;
  if (!own) return null;
  const words = own === consulted ? t.asksAdvice(own.by) : guest?.isHere ? t.youAreIn(own.by) : t.asksIn(own.by);
  return (
    <span className="came-back">
      {words} <Age since={own.at} /> {t.ago}
    </span>
  );
}

function Ages({ entry }: { entry: Entry }) {
  const t = useWords().queue;
  return (
    <span className="ages">
      {entry.status === "waiting" && entry.waitingSince && (
        <span>
          {t.waits} <Age since={entry.waitingSince} />
        </span>
      )}
      {entry.status === "ended" && <span>{t.ended}</span>}
      {entry.lastWordsAt && (
        <span>
          {t.wrote} <Age since={entry.lastWordsAt} /> {t.ago}
        </span>
      )}
      <span className="from">
        {entry.language.slice(0, 2).toUpperCase()} · {entry.channel}
      </span>
    </span>
  );
}
