import { useState, type FormEvent, type ReactNode } from "react";
import { useWords } from "../words";
import type { Sought } from "./pages";

/** How a field of the form reads and sets what it is about. */
export interface Field {
  value: string;
  set: (value: string) => void;
}

interface Props {
  everything: Sought;
  search: (sought: Sought) => void;
  children: (field: (name: string) => Field) => ReactNode;
}

/** Fields, and what is done with them: search, or clear them and see everything. */
export function SearchForm({ everything, search, children }: Props) {
  const t = useWords().search;
  const [sought, setSought] = useState(everything);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    search(sought);
  };
  const clear = () => {
    setSought(everything);
    search(everything);
  };
  return (
    <form className="search" role="search" onSubmit={submit}>
      {children(name => ({ value: sought[name] ?? "", set: value => setSought({ ...sought, [name]: value }) }))}
      <div className="search-acts">
        <button type="submit" className="primary">
          {t.search}
        </button>
        <button type="button" className="plain" onClick={clear}>
          {t.clear}
        </button>
      </div>
    </form>
  );
}
