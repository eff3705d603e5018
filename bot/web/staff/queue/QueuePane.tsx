import { useState } from "react";
import { ClosedNow } from "../app/ClosedNow";
import { ActButton } from "../frame/ActButton";
import { isAskedOf } from "../live/asked";
import { mustBeMe, me } from "../live/me";
import { link } from "../live/link";
import { useMyself } from "../live/people";
import { queue } from "../live/queue";
import type { Entry } from "../live/contract/queue";
import { useStore } from "../live/store";
import { Key } from "../shortcuts/Keys";
import { useWords } from "../words";
import { EntryRow } from "./EntryRow";
import { useListKeys } from "./keys";
import { takeNext } from "./take";

const pageSize = 100;

/** The left side: what I hold, who waits. */
export function QueuePane({ open }: { open: string | null }) {
  const t = useWords().queue;
  const { held, ended, waiting } = useStore(queue);
  const self = mustBeMe(useStore(me));
  const isLevel = useStore(link) === "level";
  const myself = useMyself();
  const [shown, setShown] = useState(pageSize);
  const pane = useListKeys();
  const mine = held.filter(entry => entry.owner?.id === self.id);
  const asked = held.filter(entry => isAskedOf(entry, self.id));
  const list = (entries: readonly Entry[]) => entries.map(entry => <EntryRow key={entry.id} entry={entry} isOpen={entry.id === open} />);
  return (
    <nav className="queue" aria-label={t.label} ref={pane}>
      <div className="take-next">
        <ActButton className="primary wide" id="take-next" onClick={() => void takeNext()} isOn={isLevel} aria-keyshortcuts="n">
          {t.takeNext} <Key of="next" />
        </ActButton>
        <ClosedNow />
        {myself && !myself.hasRoom && <p className="none full">{t.full}</p>}
      </div>
      <div className="queue-scroll">
        {asked.length > 0 && (
          <section aria-labelledby="asked-title" className="asked">
            <h2 id="asked-title">
              {t.asked} <span className="count">{asked.length}</span>
            </h2>
            <ul>{list(asked)}</ul>
          </section>
        )}
        <section aria-labelledby="mine-title">
          <h2 id="mine-title">
            {t.mine} <span className="count">{myself ? t.load(mine.length, myself.capacity) : mine.length}</span>
          </h2>
          {mine.length + ended.length === 0 && <p className="none">{t.noneMine}</p>}
          <ul>{list([...mine, ...ended])}</ul>
        </section>
        <section aria-labelledby="waiting-title">
          <h2 id="waiting-title">
            {t.waiting} <span className="count">{waiting.length}</span>
          </h2>
          {waiting.length === 0 && <p className="none">{t.noneWaiting}</p>}
          <ol>{list(waiting.slice(0, shown))}</ol>
          {waiting.length > shown && (
            <button type="button" className="plain wide" onClick={() => setShown(shown + pageSize)}>
              {t.showMore(Math.min(pageSize, waiting.length - shown), waiting.length - shown)}
            </button>
          )}
        </section>
      </div>
    </nav>
  );
}
