import { useId, useState, type KeyboardEvent, type RefObject } from "react";
import { useWords } from "../words";

export interface Suggestion {
  id: string;
  title: string;
  aside?: string;
  more?: string;
  /** What takes the place of the sign and the words after it. */
  put: string;
}

/** What a sign at the start of a word brings up: "/" a ready reply, "@" a colleague. */
export interface Source {
  sign: string;
  none: string;
  find: (sought: string) => Suggestion[];
}

export interface SuggestionList {
  isOpen: boolean;
  id: string;
  sought: string;
  found: Suggestion[];
  active: number;
  none: string;
  choose: (suggestion: Suggestion) => void;
  /** True when the key was for the list. */
  press: (event: KeyboardEvent) => boolean;
  moved: () => void;
  close: () => void;
  aria: Record<string, string | undefined>;
}

/** A list above a text box that follows what is typed there; the focus stays in the box (ARIA: active descendant). */
export function useSuggestions(box: RefObject<HTMLTextAreaElement | null>, text: string, write: (text: string) => void, source: Source): SuggestionList {
  const id = useId();
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const asked = soughtBefore(text, caret, source.sign);
  const isOpen = asked !== null && asked.start !== closedAt && document.activeElement === box.current;
  const found = isOpen ? source.find(asked.sought) : [];
  const shown = Math.min(active, Math.max(0, found.length - 1));

  const choose = (suggestion: Suggestion) => {
    if (!asked) return;
    const next = text.slice(0, asked.start) + suggestion.put + text.slice(caret);
    const end = asked.start + suggestion.put.length;
    write(next);
    setClosedAt(asked.start);
    setCaret(end);
    setActive(0);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(end, end);
    });
  };
  const press = (event: KeyboardEvent): boolean => {
    if (!isOpen) return false;
    const picked = found[shown];
    if (event.key === "ArrowDown") setActive(Math.min(found.length - 1, shown + 1));
    else if (event.key === "ArrowUp") setActive(Math.max(0, shown - 1));
    else if (event.key === "Escape") setClosedAt(asked.start);
    else if ((event.key === "Enter" || event.key === "Tab") && picked && !event.ctrlKey && !event.shiftKey) choose(picked);
    else return false;
    event.preventDefault();
    return true;
  };
  const moved = () => {
    const at = box.current?.selectionStart ?? 0;
    if (at !== caret) setActive(0);
    setCaret(at);
    if (soughtBefore(box.current?.value ?? "", at, source.sign) === null) setClosedAt(null);
  };
  const aria: Record<string, string | undefined> = {
    "aria-autocomplete": "list",
    "aria-controls": found.length > 0 ? id : undefined,
    "aria-activedescendant": found.length > 0 ? `${id}-${shown}` : undefined,
  };
  return { isOpen, id, sought: asked?.sought ?? "", found, active: shown, none: source.none, choose, press, moved, close: () => setCaret(-1), aria };
}

/** The sign counts at the start of a word only: "24/7" brings nothing up. */
function soughtBefore(text: string, caret: number, sign: string): { start: number; sought: string } | null {
  const start = text.lastIndexOf(sign, caret - 1);
  if (caret <= 0 || start < 0 || (start > 0 && !/\s/.test(text[start - 1]!))) return null;
  const sought = text.slice(start + 1, caret);
  return /^\s|\n/.test(sought) || sought.length > 30 ? null : { start, sought };
}

export function Suggestions({ list, label }: { list: SuggestionList; label: string }) {
  const t = useWords();
  if (!list.isOpen || (list.found.length === 0 && list.sought.includes(" "))) return <p className="unseen" role="status" />;
  return (
    <div className="suggestions">
      <p className="unseen" role="status">
        {list.found.length === 0 ? list.none : t.suggestions(list.found.length)}
      </p>
      {list.found.length === 0 && <p className="none">{list.none}</p>}
      {list.found.length > 0 && <Options list={list} label={label} />}
    </div>
  );
}

function Options({ list, label }: { list: SuggestionList; label: string }) {
  return (
    <ul role="listbox" id={list.id} aria-label={label}>
      {list.found.map((suggestion, index) => (
        <li
          key={suggestion.id}
          id={`${list.id}-${index}`}
          role="option"
          aria-selected={index === list.active}
          ref={item => {
            if (index === list.active) item?.scrollIntoView({ block: "nearest" });
          }}
          onMouseDown={event => {
            // The box keeps the focus.
            event.preventDefault();
            list.choose(suggestion);
          }}
        >
          <strong>{suggestion.title}</strong> {suggestion.aside && <span className="aside">{suggestion.aside}</span>}
          {suggestion.more && <span className="more">{suggestion.more}</span>}
        </li>
      ))}
    </ul>
  );
}
