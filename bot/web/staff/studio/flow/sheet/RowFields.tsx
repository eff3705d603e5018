import type { Flow, StateDetail } from "../../../live/contract/flow";
import { useFlowWords } from "../words";
import { ConditionFields } from "./ConditionFields";
import { always, beforeTheRest, keyed, moved, replaced, without, type Form, type RowField } from "./form";
import { MessageFields } from "./MessageFields";
import { MessagePicker } from "./MessagePicker";
import { OrderActs } from "./OrderActs";

interface Props {
  field: RowField;
  title: string;
  what?: string;
  /** What a single message that is always said is called. */
  words?: ((language: string) => string) | undefined;
  isFolded?: boolean;
  form: Form;
  flow: Flow;
  state: StateDetail;
  isOn: boolean;
  set: (form: Form) => void;
  toFile: ((id: string) => void) | null;
}

/** Messages, each with the condition under which it is said and its words. */
export function RowFields({ field, title, what, words, isFolded, ...rest }: Props) {
  const rows = rest.form[field];
  const heading = `rows-${field}`;
  const list = <RowList field={field} words={words} {...rest} />;
  if (!isFolded)
    return (
      <section aria-labelledby={heading}>
        <h3 id={heading}>{title}</h3>
        {what && rows.length > 1 && <p className="hint">{what}</p>}
        {list}
      </section>
    );
  return (
    <details className="row-fold">
      <summary>
        <h3>{title}</h3> <span className="count">{rows.length}</span>
      </summary>
      {what && rows.length > 1 && <p className="hint">{what}</p>}
      {list}
    </details>
  );
}

const fresh = () => keyed({ when: always, say: [""] });

function RowList({ field, words, form, flow, state, isOn, set, toFile }: Omit<Props, "title" | "what" | "isFolded">) {
  const t = useFlowWords().rows;
  const rows = form[field];
  const put = (next: Form[RowField]) => set({ ...form, [field]: next });
  // One wording for everybody: there is nothing to choose until there is another.
  const isPlain = field !== "earns" && rows.length === 1 && rows[0]!.when.text === "" && state.messages.some(one => one.id === rows[0]!.say[0]);
  return (
    <>
      <ol className="row-list">
        {rows.map((row, at) => (
          <li key={row.key} className={isPlain ? "said plain-row" : "said"}>
            {!isPlain && (
              <div className="way-head">
                <ConditionFields what={t.row(at + 1)} when={row.when} flow={flow} isLast={field === "earns" || at === rows.length - 1} isOn={isOn} set={when => put(replaced(rows, at, { ...row, when }))} />
                {isOn && <OrderActs what={t.row(at + 1)} at={at} count={rows.length} move={by => put(moved(rows, at, by))} remove={() => put(without(rows, at))} />}
              </div>
            )}
            {row.say.map((id, number) => (
              <div key={number} className="said-message">
                {isOn && !isPlain && !form.messages.some(one => one.id === id && !state.messages.some(known => known.id === id)) && (
                  <MessagePicker
                    id={id}
                    flow={flow}
                    choose={next => put(replaced(rows, at, { ...row, say: replaced(row.say, number, next) }))}
                    begin={next =>
                      set({
                        ...form,
                        [field]: replaced(rows, at, { ...row, say: replaced(row.say, number, next) }),
                        messages: [...form.messages, { id: next, texts: Object.fromEntries(state.languages.map(language => [language, null])), stale: [] }],
                      })
                    }
                  />
                )}
                <MessageFields id={id} {...(words && isPlain ? { title: words } : {})} before={state.messages.find(one => one.id === id)} form={form} languages={state.languages} isOn={isOn} set={set} toFile={toFile} />
                {!form.messages.some(one => one.id === id) && <p className="hint">{flow.messages.find(one => one.id === id)?.words}</p>}
              </div>
            ))}
          </li>
        ))}
      </ol>
      {isOn && (
        <button type="button" className="second small" onClick={() => put(field === "earns" ? [...rows, fresh()] : beforeTheRest(rows, fresh()))}>
          {field === "earns" ? t.add : t.addRow}
        </button>
      )}
    </>
  );
}
