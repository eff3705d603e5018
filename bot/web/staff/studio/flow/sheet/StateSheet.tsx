import { useEffect, useRef } from "react";
import { ActButton } from "../../../frame/ActButton";
import { CloseIcon } from "../../../frame/icons";
import { Refusal } from "../../../frame/Refusal";
import type { Flow, StateDetail } from "../../../live/contract/flow";
import type { Placed } from "../placed";
import { ProblemList } from "../ProblemList";
import { useFlowWords } from "../words";
import { FlowConflict } from "./FlowConflict";
import { formOf, type Form } from "./form";
import { StateFields } from "./StateFields";
import type { Editor } from "./editing";

interface Props {
  flow: Flow;
  id: string;
  state: StateDetail | null;
  placed: Placed[];
  /** Null where nothing can be edited; then `whyNot` says so. */
  editor: Editor | null;
  whyNot: string | null;
  close: () => void;
  select: (state: string) => void;
  toText: ((file: string, line: number) => void) | null;
}

/** One state beside the graph: what is wrong there, and its forms. */
export function StateSheet({ flow, id, state, placed, editor, whyNot, close, select, toText }: Props) {
  const t = useFlowWords().sheet;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: false }), [id]);
  const shown = editor?.editing?.before ?? state;
  const form: Form | null = editor?.editing?.form ?? (state && formOf(state));
  const here = placed.filter(one => one.state === id);
  const language = flow.file.split("/")[0];
  return (
    <aside className="flow-side state-sheet" aria-label={t.label(id)} onKeyDown={event => event.key === "Escape" && !event.defaultPrevented && close()}>
      <header className="state-head">
        <h2 ref={heading} tabIndex={-1}>
          {id}
        </h2>
        {toText && shown && (
          <button type="button" className="plain" onClick={() => toText(flow.file, shown.line)}>
            {t.line(shown.line)}
          </button>
        )}
        <button type="button" className="icon" onClick={close} aria-label={t.close} title={t.close}>
          <CloseIcon />
        </button>
      </header>
      <div className="state-body">
        {whyNot && <p className="notice">{whyNot}</p>}
        {here.length > 0 && (
          <section aria-label={t.problems}>
            <ProblemList placed={here} select={null} toText={toText} />
          </section>
        )}
        {editor?.conflict && <FlowConflict conflict={editor.conflict} keep={editor.keepMine} take={editor.takeTheirs} toText={toText} />}
        <Refusal problem={editor?.problem ?? null} />
        {shown && form && (
          <StateFields flow={flow} state={shown} form={form} isOn={editor !== null && !form.remove} set={next => editor?.set(shown, next)} select={select} toFile={toText && (one => toText(`${language}/messages/${shown.languages[0]}/${one}.md`, 1))} />
        )}
        {shown && form && editor && <Removal flow={flow} id={id} form={form} set={next => editor.set(shown, next)} />}
      </div>
      {editor && (
        <footer className="state-foot">
          <p role="status" className="save-state">
            {editor.isSaving ? t.saving : editor.isChanged ? t.unsaved : editor.isSaved ? t.saved : ""}
          </p>
          {editor.isChanged && (
            <button type="button" className="second small" onClick={editor.undo}>
              {t.undo}
            </button>
          )}
          <ActButton className="primary small" isOn={editor.isChanged && !editor.isSaving} onClick={editor.save}>
            {t.save}
          </ActButton>
        </footer>
      )}
    </aside>
  );
}

/** A state goes with the next save; until then it can be kept. */
function Removal({ flow, id, form, set }: { flow: Flow; id: string; form: Form; set: (form: Form) => void }) {
  const t = useFlowWords().sheet;
  if (id === flow.start) return null;
  return (
    <section className="state-removal">
      {form.remove ? (
        <>
          <p className="notice">{t.removed}</p>
          <button type="button" className="second small" onClick={() => set({ ...form, remove: false })}>
            {t.keep}
          </button>
        </>
      ) : (
        <>
          <button type="button" className="second small" onClick={() => set({ ...form, remove: true })}>
            {t.remove}
          </button>
          <p className="hint">{t.removeWhat}</p>
        </>
      )}
    </section>
  );
}
