import { CloseIcon } from "../../../frame/icons";
import type { ConditionLine, Flow, Slot } from "../../../live/contract/flow";
import { useFlowWords } from "../words";
import { isComparison, isCounted } from "./condition";

const tests: ConditionLine["how"][] = ["is", "is not"];
const comparisons: ConditionLine["how"][] = ["<", "<=", ">", ">="];

/** One test: a slot, how, and its values or a number. */
export function ConditionLineFields({ line, flow, set, remove }: { line: ConditionLine; flow: Flow; set: (line: ConditionLine) => void; remove: () => void }) {
  const t = useFlowWords().condition;
  const slot = flow.slots.find(one => one.id === line.slot);
  const setHow = (how: ConditionLine["how"]) => set({ ...line, how, values: isComparison(how) === isComparison(line.how) ? line.values : [] });
  return (
    <div className="condition-line">
      <div className="condition-head">
        <select aria-label={t.slot} value={line.slot} onChange={event => set({ slot: event.target.value, how: "is", values: [] })}>
          {!slot && <option value={line.slot}>{line.slot}</option>}
          {flow.slots.map(one => (
            <option key={one.id} value={one.id}>
              {one.id}
            </option>
          ))}
        </select>
        <select aria-label={t.how} value={line.how} onChange={event => setHow(event.target.value as ConditionLine["how"])}>
          {[...tests, ...(isCounted(slot) ? comparisons : [])].map(how => (
            <option key={how} value={how}>
              {t.hows[how]}
            </option>
          ))}
        </select>
        <button type="button" className="icon" aria-label={t.remove(line.slot)} title={t.remove(line.slot)} onClick={remove}>
          <CloseIcon />
        </button>
      </div>
      {isComparison(line.how) ? (
        <input type="number" step="any" aria-label={t.number} value={line.values[0] ?? ""} onChange={event => set({ ...line, values: [event.target.value] })} />
      ) : (
        <ValueTicks line={line} slot={slot} set={set} />
      )}
    </div>
  );
}

function ValueTicks({ line, slot, set }: { line: ConditionLine; slot: Slot | undefined; set: (line: ConditionLine) => void }) {
  const t = useFlowWords().condition;
  const known = [...(slot?.values.map(value => value.id) ?? []), "unknown"];
  const all = [...known, ...line.values.filter(value => !known.includes(value))];
  const toggle = (value: string) => set({ ...line, values: all.filter(one => (one === value ? !line.values.includes(one) : line.values.includes(one))) });
  return (
    <div className="value-ticks" role="group" aria-label={t.values}>
      {all.map(value => (
        <label key={value} className="value-tick" title={slot?.values.find(one => one.id === value)?.words}>
          <input type="checkbox" checked={line.values.includes(value)} onChange={() => toggle(value)} />
          <span>{value === "unknown" ? t.unknown : value}</span>
        </label>
      ))}
    </div>
  );
}
