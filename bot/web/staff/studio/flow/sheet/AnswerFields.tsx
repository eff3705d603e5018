import { useState } from "react";
import type { Flow, StateDetail } from "../../../live/contract/flow";
import { useFlowWords } from "../words";
import { keyed, moved, replaced, without, type Form, type Keyed } from "./form";
import type { StateAnswer } from "../../../live/contract/flow";
import { OrderActs } from "./OrderActs";

interface Props {
  form: Form;
  flow: Flow;
  state: StateDetail;
  isOn: boolean;
  set: (form: Form) => void;
}

/** The answers on buttons: their labels, and what is typed for them. */
export function AnswerFields({ form, flow, state, isOn, set }: Props) {
  const t = useFlowWords();
  const { answers } = form;
  const put = (next: Form["answers"]) => set({ ...form, answers: next });
  const write = (at: number, answer: Keyed<StateAnswer>, isTranslated: boolean) => {
    const label = `${state.fills}.${answer.value}`;
    set({ ...form, answers: replaced(answers, at, answer), translated: isTranslated && !form.translated.includes(label) ? [...form.translated, label] : form.translated });
  };
  const slot = flow.slots.find(one => one.id === state.fills);
  return (
    <section aria-labelledby="answers-title">
      <h3 id="answers-title">{t.sheet.answers}</h3>
      {answers.length === 0 && <p className="hint">{t.answers.none}</p>}
      <ol className="answer-list">
        {answers.map((answer, at) => (
          <li key={answer.key} className="answer">
            <div className="way-head">
              <details className="answer-fold">
                <summary>
                  <strong>{answer.value}</strong> {answer.labels[state.languages[0]!]}
                </summary>
                {answer.isSticky && <p className="hint">{t.answers.sticky}</p>}
                <div className="message-columns">
                  {state.languages.map((language, number) => (
                    <label key={language} className="message-text">
                      <span>{t.answers.label(answer.value, t.message.languages[language] ?? language)}</span>
                      <input lang={language} value={answer.labels[language] ?? ""} readOnly={!isOn} onChange={event => write(at, { ...answer, labels: { ...answer.labels, [language]: event.target.value } }, number > 0)} />
                    </label>
                  ))}
                </div>
                <PhraseField answer={answer} isOn={isOn} set={phrases => write(at, { ...answer, phrases }, false)} />
              </details>
              {isOn && <OrderActs what={t.answers.answer(answer.value)} at={at} count={answers.length} move={by => put(moved(answers, at, by))} remove={() => put(without(answers, at))} />}
            </div>
          </li>
        ))}
      </ol>
      {isOn && slot && (slot.kind === "choice" || slot.kind === "age") && (
        <AddAnswer
          free={slot.values.map(value => value.id).filter(value => !answers.some(answer => answer.value === value))}
          isOpen={slot.kind === "choice"}
          add={value => !answers.some(answer => answer.value === value) && put([...answers, keyed({ value, labels: Object.fromEntries(state.languages.map(language => [language, null])), phrases: [], isSticky: false })])}
        />
      )}
    </section>
  );
}

/** Written as one line: what is typed is not taken apart before the field is left. */
function PhraseField({ answer, isOn, set }: { answer: StateAnswer; isOn: boolean; set: (phrases: string[]) => void }) {
  const t = useFlowWords().answers;
  const [typed, setTyped] = useState<string | null>(null);
  const write = (text: string) => {
    setTyped(text);
    set(text.split(",").map(phrase => phrase.trim()).filter(Boolean));
  };
  return (
    <label className="message-text">
      <span>
        {t.phrases(answer.value)} <span className="hint">{t.phrasesHint}</span>
      </span>
      <textarea rows={2} value={typed ?? answer.phrases.join(", ")} readOnly={!isOn} onChange={event => write(event.target.value)} onBlur={() => setTyped(null)} />
    </label>
  );
}

const name = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

function AddAnswer({ free, isOpen, add }: { free: string[]; isOpen: boolean; add: (value: string) => void }) {
  const t = useFlowWords().answers;
  const [value, setValue] = useState("");
  const isOne = isOpen ? name.test(value) : free.includes(value);
  const press = () => {
    if (!isOne) return;
    add(value);
    setValue("");
  };
  if (!isOpen && free.length === 0) return null;
  return (
    <div className="add-answer">
      <label>
        <span>
          {t.addName} {isOpen && <span className="hint">{t.addHint}</span>}
        </span>
        <input list="free-answers" value={value} onChange={event => setValue(event.target.value)} onKeyDown={event => event.key === "Enter" && (event.preventDefault(), press())} autoComplete="off" />
        <datalist id="free-answers">
          {free.map(one => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </label>
      <button type="button" className="second small" disabled={!isOne} onClick={press}>
        {t.add}
      </button>
    </div>
  );
}
