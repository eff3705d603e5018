import type { MessageRow, Messages } from "../../live/contract/messages";
import type { DraftPlace } from "../draft/DraftPage";
import { Goto } from "../Goto";
import { countOf, filters, isHard, isLong, isMissing, shown, type Filter } from "./filters";
import { useMessageWords } from "./words";

interface Props {
  at: DraftPlace;
  all: Messages | null;
  filter: Filter;
  setFilter: (filter: Filter) => void;
  sought: string;
  setSought: (words: string) => void;
  unsaved: string[];
}

export function MessageList({ at, all, filter, setFilter, sought, setSought, unsaved }: Props) {
  const t = useMessageWords();
  const rows = all ? shown(all, filter, sought) : [];
  return (
    <nav className="message-list" aria-label={t.title}>
      <label className="file-search">
        <span>{t.search}</span>
        <input type="search" value={sought} onChange={event => setSought(event.target.value)} autoComplete="off" />
      </label>
      <label className="file-search">
        <span>{t.show}</span>
        <select value={filter} onChange={event => setFilter(event.target.value as Filter)}>
          {filters.map(one => (
            <option key={one} value={one}>
              {t.filters[one]}
              {all ? ` (${countOf(all, one)})` : ""}
            </option>
          ))}
        </select>
      </label>
      <p className="hint" role="status">
        {all ? t.found(rows.length) : t.reading}
      </p>
      {all && rows.length === 0 && <p className="none">{t.none}</p>}
      <ul>
        {all &&
          rows.map(row => (
            <li key={row.id}>
              <Goto to={{ ...at, part: "messages", item: row.id }} aria-current={row.id === at.item ? "true" : undefined}>
                <span className="message-id">{row.id}</span>
                <Marks row={row} all={all} isUnsaved={row.texts.some(text => unsaved.includes(text.file))} />
                <span className="message-begins">{row.texts[0]?.begins}</span>
              </Goto>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Marks({ row, all, isUnsaved }: { row: MessageRow; all: Messages; isUnsaved: boolean }) {
  const t = useMessageWords();
  const severe = [isMissing(row, all) && t.marks.missing, row.texts.some(isHard) && t.marks.hard, row.texts.some(isLong) && t.marks.long].filter(Boolean);
  const mild = [row.texts.some(text => text.isStale) && t.marks.stale, row.texts.some(text => text.isDue) && t.marks.due, row.isUnused && t.marks.unused, isUnsaved && t.unsaved].filter(Boolean);
  return (
    <span className="file-marks">
      {severe.map(words => (
        <span key={`${words}`} className="file-mark errors">
          {words}
        </span>
      ))}
      {mild.map(words => (
        <span key={`${words}`} className="file-mark unsaved">
          {words}
        </span>
      ))}
    </span>
  );
}
