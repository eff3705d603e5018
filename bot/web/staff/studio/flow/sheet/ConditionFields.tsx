import { useState } from "react";
import type { ConditionLine, Flow, When } from "../../../live/contract/flow";
import { useFlowWords } from "../words";
import { textOf } from "./condition";
import { ConditionLineFields } from "./ConditionLineFields";
import { replaced, without } from "./form";

interface Props {
  /** What the condition belongs to, such as "way 2". */
  what: string;
  when: When;
  flow: Flow;
  /** Nothing stands behind it: it may do without a condition. */
  isLast: boolean;
  isOn: boolean;
  set: (when: When) => void;
}

/** A condition by pickers of what the script knows. One that is nested deeper is written as text. */
export function ConditionFields({ what, when, flow, isLast, isOn, set }: Props) {
  const t = useFlowWords().condition;
  const { lines } = when;
  // What holds always and stands before others has just been added, or waits to be mended.
  const [isOpenAtFirst] = useState(when.text === "" && !isLast);
  const write = (isAny: boolean, next: ConditionLine[]) => set({ isAny, lines: next, text: textOf(isAny, next) });
  return (
    <details className="condition" open={isOpenAtFirst}>
      <summary>
        <span className="unseen">{t.label(what)}: </span>
        <code>{when.text || t.always}</code>
      </summary>
      {lines === null ? (
        <label className="field">
          <span className="hint">{t.nested}</span>
          <textarea rows={3} aria-label={t.text} value={when.text} readOnly={!isOn} onChange={event => set({ ...when, text: event.target.value })} />
        </label>
      ) : (
        <fieldset className="condition-lines" disabled={!isOn}>
          <legend className="unseen">{t.label(what)}</legend>
          {lines.length > 1 && (
            <label className="condition-join">
              <span>{t.join}</span>
              <select value={when.isAny ? "any" : "all"} onChange={event => write(event.target.value === "any", lines)}>
                <option value="all">{t.joinAll}</option>
                <option value="any">{t.joinAny}</option>
              </select>
            </label>
          )}
          {lines.map((line, at) => (
            <ConditionLineFields key={at} line={line} flow={flow} set={next => write(when.isAny, replaced(lines, at, next))} remove={() => write(when.isAny, without(lines, at))} />
          ))}
          <button type="button" className="second small" onClick={() => write(when.isAny, [...lines, { slot: flow.slots[0]?.id ?? "", how: "is", values: [] }])}>
            {t.add}
          </button>
        </fieldset>
      )}
    </details>
  );
}
