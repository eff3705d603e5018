import { useId, type FormEvent } from "react";
import { ActButton } from "../../frame/ActButton";
import type { Hours, People } from "../../live/contract/preview";
import type { Person } from "./playing";
import { usePreviewWords } from "./words";

interface Props {
  people: People;
  person: Person;
  change: (next: Person) => void;
  begin: () => void;
  isBusy: boolean;
  isAgain: boolean;
}

const hours: Hours[] = ["staffed", "unstaffed", "closed"];

/** Who is played: what is not chosen here can be typed and pressed in the page. */
export function PersonForm({ people, person, change, begin, isBusy, isAgain }: Props) {
  const t = usePreviewWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin();
  };
  const answer = (slot: string, value: string) => {
    const answers = { ...person.answers, [slot]: value };
    if (!value) delete answers[slot];
    change({ ...person, answers });
  };
  return (
    <form className="person" onSubmit={submit} aria-label={t.person}>
      <Choice label={t.language} value={person.language} change={language => change({ ...person, language })} options={people.languages.map(one => [one, t.languages[one] ?? one])} />
      <Choice label={t.hours} value={person.hours} change={value => change({ ...person, hours: value as Hours })} options={hours.map(one => [one, t.hoursChoices[one]])} />
      <fieldset>
        <legend>{t.answers}</legend>
        <p className="hint">{t.answersHint}</p>
        {people.questions.map(question => (
          <Choice key={question.slot} label={question.name} value={person.answers[question.slot] ?? ""} change={value => answer(question.slot, value)} options={[["", t.ask], ...question.answers.map(one => [one.value, one.words] as [string, string])]} />
        ))}
      </fieldset>
      <ActButton type="submit" className="primary" isOn={!isBusy}>
        {isAgain ? t.beginAgain : t.begin}
      </ActButton>
    </form>
  );
}

function Choice({ label, value, change, options }: { label: string; value: string; change: (value: string) => void; options: [string, string][] }) {
  const id = useId();
  return (
    <div className="person-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={event => change(event.target.value)} className={value ? "" : "open"}>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
