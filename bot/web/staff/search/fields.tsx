import { useWords } from "../words";
import type { Field } from "./SearchForm";

interface ChoiceProps {
  label: string;
  /** What stands for no choice. */
  any: string;
  choices: readonly { id: string; label: string }[];
  field: Field;
}

/** One of several, or any. */
export function ChoiceField({ label, any, choices, field }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={field.value} onChange={event => field.set(event.target.value)}>
        <option value="">{any}</option>
        {choices.map(choice => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** From the first day to the last, both in the time of the site. */
export function DaysFields({ from, to }: { from: Field; to: Field }) {
  const t = useWords().search;
  return (
    <>
      <label>
        {t.from}
        <input type="date" value={from.value} max={to.value || undefined} onChange={event => from.set(event.target.value)} />
      </label>
      <label>
        {t.to}
        <input type="date" value={to.value} min={from.value || undefined} onChange={event => to.set(event.target.value)} />
      </label>
    </>
  );
}
