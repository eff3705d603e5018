import { useState, type ChangeEvent, type FormEvent } from "react";
import type { AuditChoices } from "../live/contract";
import { useWords } from "../words";
import { everything, type Sought } from "./search";

export function AuditForm({ choices, search }: { choices: AuditChoices; search: (sought: Sought) => void }) {
  const t = useWords().audit;
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
      <label>
        {t.person}
        <select value={sought.person} onChange={set("person")}>
          <option value="">{t.anybody}</option>
          {choices.people.map(person => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.act}
        <select value={sought.act} onChange={set("act")}>
          <option value="">{t.any}</option>
          {choices.acts.map(act => (
            <option key={act} value={act}>
              {t.acts[act] ?? act}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.from}
        <input type="date" value={sought.from} max={sought.to || undefined} onChange={set("from")} />
      </label>
      <label>
        {t.to}
        <input type="date" value={sought.to} min={sought.from || undefined} onChange={set("to")} />
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
