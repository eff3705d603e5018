import type { KeyboardEvent } from "react";
import type { Flow } from "../../live/contract/flow";
import { useFlowWords } from "./words";

interface Props {
  flow: Flow;
  sought: string;
  setSought: (sought: string) => void;
  found: string[] | null;
  select: (state: string) => void;
}

const mostShown = 8;

/** Finds states by any words of theirs; Enter opens the first. */
export function SearchBox({ flow, sought, setSought, found, select }: Props) {
  const t = useFlowWords();
  const first = found?.[0];
  const open = (state: string) => {
    setSought("");
    select(state);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && first) open(first);
    if (event.key === "Escape") setSought("");
  };
  return (
    <div className="flow-search">
      <label>
        <span className="unseen">{t.search}</span>
        <input type="search" value={sought} placeholder={t.search} onChange={event => setSought(event.target.value)} onKeyDown={press} autoComplete="off" />
      </label>
      <p className="unseen" role="status">
        {found && t.found(found.length)}
      </p>
      {found && (
        <ul className="flow-found" aria-label={t.results}>
          {found.length === 0 && <li className="none">{t.found(0)}</li>}
          {found.slice(0, mostShown).map(id => (
            <li key={id}>
              <button type="button" onClick={() => open(id)}>
                <span className="flow-node-name">{id}</span> <span className="hint">{flow.nodes.find(node => node.id === id)?.words}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
