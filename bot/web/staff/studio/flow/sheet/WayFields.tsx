import type { Flow, StateDetail } from "../../../live/contract/flow";
import { useFlowWords } from "../words";
import { ConditionFields } from "./ConditionFields";
import { always, beforeTheRest, keyed, moved, replaced, without, type Form } from "./form";
import { OrderActs } from "./OrderActs";

/** Where it goes next: the first way whose condition holds. */
export function WayFields({ form, flow, state, isOn, set }: { form: Form; flow: Flow; state: StateDetail; isOn: boolean; set: (form: Form) => void }) {
  const t = useFlowWords();
  const { next } = form;
  const put = (ways: Form["next"]) => set({ ...form, next: ways });
  const targets = flow.nodes.filter(node => node.kind !== "anywhere").map(node => node.id);
  return (
    <section aria-labelledby="ways-title">
      <h3 id="ways-title">{t.sheet.next}</h3>
      {next.length === 0 ? <p className="hint">{state.fills ? t.noWaysOn : t.noWays}</p> : <p className="hint">{t.sheet.nextWhat}</p>}
      <ol className="way-list">
        {next.map((way, at) => (
          <li key={way.key} className="way">
            <div className="way-head">
              <span className="way-number" aria-hidden="true">
                {at + 1}
              </span>
              <ConditionFields what={t.rows.way(at + 1)} when={way.when} flow={flow} isLast={at === next.length - 1} isOn={isOn} set={when => put(replaced(next, at, { ...way, when }))} />
              {isOn && <OrderActs what={t.rows.way(at + 1)} at={at} count={next.length} move={by => put(moved(next, at, by))} remove={() => put(without(next, at))} />}
            </div>
            <label className="way-to">
              <span>{t.rows.to}</span>
              <select aria-label={`${t.rows.to}, ${t.rows.way(at + 1)}`} value={way.go} disabled={!isOn} onChange={event => put(replaced(next, at, { ...way, go: event.target.value }))}>
                {!targets.includes(way.go) && <option value={way.go}>{way.go}</option>}
                {targets.map(id => (
                  <option key={id} value={id}>
                    {id}
                  </option>
                ))}
              </select>
            </label>
            {way.reason && <p className="hint way-reason">{t.rows.because(way.reason)}</p>}
          </li>
        ))}
      </ol>
      {isOn && state.fills && (
        <button type="button" className="second small" onClick={() => put(beforeTheRest(next, keyed({ when: always, go: targets.find(id => id !== state.id) ?? state.id, because: null, reason: null })))}>
          {t.rows.addWay}
        </button>
      )}
    </section>
  );
}
