import type { Flow, StateDetail } from "../../../live/contract/flow";
import { useFlowWords } from "../words";
import { AnswerFields } from "./AnswerFields";
import type { Form } from "./form";
import { RowFields } from "./RowFields";
import { WayFields } from "./WayFields";

interface Props {
  flow: Flow;
  state: StateDetail;
  form: Form;
  isOn: boolean;
  set: (form: Form) => void;
  select: (state: string) => void;
  toFile: ((id: string) => void) | null;
}

/** All forms of a state: what it asks or says, the answers, where it goes, and what is said on the way. */
export function StateFields({ flow, state, form, isOn, set, select, toFile }: Props) {
  const t = useFlowWords().sheet;
  const shared = { flow, state, form, isOn, set, toFile };
  if (state.fills === null)
    return (
      <>
        {state.showsPlan && <p className="hint">{t.showsPlan}</p>}
        <RowFields field="say" title={t.say} what={t.sayWhat} {...shared} />
        <LeadsHere flow={flow} id={state.id} select={select} />
      </>
    );
  return (
    <>
      <p className="hint">
        {t.fills(state.fills)}
        {state.whenUnknown && ` · ${t.unknown(state.whenUnknown)}`}
      </p>
      <RowFields field="ask" title={t.question} what={t.sayWhat} words={t.questionOf} {...shared} />
      <AnswerFields flow={flow} state={state} form={form} isOn={isOn} set={set} />
      <WayFields flow={flow} state={state} form={form} isOn={isOn} set={set} />
      <RowFields field="earns" title={t.earns} what={t.earnsWhat} isFolded {...shared} />
      <RowFields field="why" title={t.why} what={t.sayWhat} isFolded {...shared} />
      <RowFields field="again" title={t.again} what={t.sayWhat} isFolded {...shared} />
      <LeadsHere flow={flow} id={state.id} select={select} />
    </>
  );
}

function LeadsHere({ flow, id, select }: { flow: Flow; id: string; select: (state: string) => void }) {
  const t = useFlowWords();
  const from = flow.edges.filter(edge => edge.to === id);
  return (
    <section aria-labelledby="leads-here">
      <h3 id="leads-here">{t.sheet.leadsHere}</h3>
      {id === flow.start && <p className="hint">{t.sheet.isStart}</p>}
      {from.length === 0 && id !== flow.start && <p className="hint">{t.sheet.nothingLeadsHere}</p>}
      <ul className="leads-here">
        {from.map((edge, at) => (
          <li key={at}>
            <button type="button" className="plain" onClick={() => select(edge.from)}>
              {t.sheet.from(edge.from)}
            </button>
            : {edge.words === "otherwise" ? t.otherwise : edge.words || t.always}
          </li>
        ))}
      </ul>
    </section>
  );
}
