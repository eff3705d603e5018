import type { StateCounts } from "../../live/contract/counts";
import { below, share } from "./share";
import { useStopsWords } from "./words";

/** A number, or that it is too small to be told. */
export function Count({ number }: { number: number | null }) {
  const t = useStopsWords();
  return <td className="count-cell">{number ?? <span className="few">{t.few}</span>}</td>;
}

/** A part of those who came, in words and as a bar; the bar says nothing that the words do not. */
export function Share({ part, came, group }: { part: number | null; came: number | null; group: number }) {
  const t = useStopsWords();
  const percent = share(part, came);
  const most = below(came, group);
  return (
    <td className="share-cell">
      <div className="share">
        <span className="share-bar" aria-hidden="true">
          <span style={{ width: `${percent ?? 0}%` }} />
        </span>
        {percent !== null ? <span>{percent}%</span> : <span className="few">{most === null ? t.untold : t.under(most)}</span>}
      </div>
    </td>
  );
}

/** A state by what it asks, and by its name in the flow. */
export function StateName({ state }: { state: StateCounts }) {
  const t = useStopsWords();
  return (
    <th scope="row">
      {state.asks && <span className="asks">{state.asks}</span>} <code>{state.state}</code>
      {!state.asks && !state.rests && <span className="few"> {t.gone}</span>}
    </th>
  );
}
