import { useState, type FormEvent } from "react";
import { Refusal } from "../../frame/Refusal";
import { Sheet } from "../../frame/Sheet";
import { SheetFoot } from "../../frame/SheetFoot";
import type { Flow } from "../../live/contract/flow";
import type { DraftDetail } from "../../live/contract/studio";
import { draftPath, useActing } from "../asking";
import { useFlowWords } from "./words";

const list = (text: string): string[] => text.split(",").map(one => one.trim()).filter(Boolean);

/** A state that comes anew: what it asks, what its answer fills, and where it goes. */
export function BeginStateSheet({ id: draft, flow, below, close, done }: { id: string; flow: Flow; below: string | null; close: () => void; done: (state: string, next: DraftDetail) => void }) {
  const t = useFlowWords().begin;
  const { isBusy, problem, act } = useActing();
  const states = flow.nodes.filter(node => node.line > 0).map(node => node.id);
  const [id, setId] = useState("");
  const [after, setAfter] = useState(below && states.includes(below) ? below : (states[0] ?? ""));
  const [asks, setAsks] = useState(true);
  const [words, setWords] = useState("");
  const [sources, setSources] = useState("");
  const [slot, setSlot] = useState("");
  const [answers, setAnswers] = useState("");
  const [to, setTo] = useState(flow.edges.find(edge => edge.from === after)?.to ?? states[0] ?? "");
  const free = flow.slots.filter(one => !one.isBuiltIn && one.askedAt === null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = { slot: slot || id, answers: slot === "" ? list(answers) : null, go: to };
    void act<DraftDetail>(draftPath(draft, "states"), { id, below: after, words, sources: list(sources), ...(asks ? asked : {}) }, next => done(id, next));
  };
  return (
    <Sheet title={t.title} close={close} wide>
      <form onSubmit={submit} className="begin-state">
        <Field label={t.id} hint={t.idHint}>
          <input value={id} onChange={event => setId(event.target.value)} required pattern="[A-Za-z0-9][A-Za-z0-9._\-]*" maxLength={60} autoFocus autoComplete="off" />
        </Field>
        <Field label={t.below}>
          <Choice value={after} set={setAfter} of={states} />
        </Field>
        <Field label={t.kind}>
          <select value={asks ? "asks" : "rests"} onChange={event => setAsks(event.target.value === "asks")}>
            <option value="asks">{t.asks}</option>
            <option value="rests">{t.rests}</option>
          </select>
        </Field>
        <Field label={asks ? t.words : t.saysWords}>
          <textarea rows={3} value={words} onChange={event => setWords(event.target.value)} required />
        </Field>
        <Field label={t.sources} hint={t.sourcesHint}>
          <input value={sources} onChange={event => setSources(event.target.value)} required autoComplete="off" />
        </Field>
        {asks && (
          <>
            <Field label={t.slot}>
              <select value={slot} onChange={event => setSlot(event.target.value)}>
                <option value="">{t.newSlot}</option>
                {free.map(one => (
                  <option key={one.id} value={one.id}>
                    {one.id}
                  </option>
                ))}
              </select>
            </Field>
            {slot === "" && (
              <Field label={t.answers} hint={t.answersHint}>
                <input value={answers} onChange={event => setAnswers(event.target.value)} autoComplete="off" />
              </Field>
            )}
            <Field label={t.go}>
              <Choice value={to} set={setTo} of={states} />
            </Field>
          </>
        )}
        <p className="hint">{t.after}</p>
        <Refusal problem={problem} />
        <SheetFoot words={t.add} isBusy={isBusy} close={close} />
      </form>
    </Sheet>
  );
}

const Field = ({ label, hint, children }: { label: string; hint?: string; children: React.ReactNode }) => (
  <label className="begin-field">
    <span>{label}</span>
    {hint && <span className="hint">{hint}</span>}
    {children}
  </label>
);

const Choice = ({ value, set, of }: { value: string; set: (value: string) => void; of: string[] }) => (
  <select value={value} onChange={event => set(event.target.value)}>
    {of.map(one => (
      <option key={one} value={one}>
        {one}
      </option>
    ))}
  </select>
);
