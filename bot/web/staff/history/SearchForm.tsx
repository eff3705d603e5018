import { useState, type ChangeEvent, type FormEvent } from "react";
import { me, mustBeMe } from "../live/me";
import { queue } from "../live/queue";
import { usePart, useStore } from "../live/store";
import { useWords } from "../words";
import { everything, type Sought } from "./search";

export function SearchForm({ search }: { search: (sought: Sought) => void }) {
  const t = useWords().history;
  const { outcomes } = mustBeMe(useStore(me));
  const people = usePart(queue, state => state.people);
  const [sought, setSought] = useState(everything);
  const set = (name: keyof Sought) => (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => setSought({ ...sought, [name]: event.target.value });
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
      <label className="grow">
        {t.words}
        <input type="search" value={sought.q} onChange={set("q")} autoComplete="off" />
      </label>
      <label>
        {t.from}
        <input type="date" value={sought.from} max={sought.to || undefined} onChange={set("from")} />
      </label>
      <label>
        {t.to}
        <input type="date" value={sought.to} min={sought.from || undefined} onChange={set("to")} />
      </label>
      <label>
        {t.outcome}
        <select value={sought.outcome} onChange={set("outcome")}>
          <option value="">{t.any}</option>
          {outcomes.map(outcome => (
            <option key={outcome.id} value={outcome.id}>
              {outcome.label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.operator}
        <select value={sought.operator} onChange={set("operator")}>
          <option value="">{t.anybody}</option>
          {people.map(person => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      </label>
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
