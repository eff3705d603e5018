import { useEffect, useRef } from "react";
import { CloseIcon } from "../../../frame/icons";
import type { Flow } from "../../../live/contract/flow";
import type { Placed } from "../placed";
import { ProblemList } from "../ProblemList";
import { useFlowWords } from "../words";

/** What is no state of its own: what holds everywhere, and what is not there. Both are changed in the text. */
export function AnywhereSheet({ flow, id, placed, close, select, toText }: { flow: Flow; id: string; placed: Placed[]; close: () => void; select: (state: string) => void; toText: ((file: string, line: number) => void) | null }) {
  const t = useFlowWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [id]);
  const node = flow.nodes.find(one => one.id === id)!;
  const isAnywhere = node.kind === "anywhere";
  const edges = flow.edges.filter(edge => (isAnywhere ? edge.from === id : edge.to === id));
  return (
    <aside className="flow-side state-sheet" aria-label={t.sheet.label(id)} onKeyDown={event => event.key === "Escape" && close()}>
      <header className="state-head">
        <h2 ref={heading} tabIndex={-1}>
          {isAnywhere ? t.anywhere : id}
        </h2>
        <button type="button" className="icon" onClick={close} aria-label={t.sheet.close} title={t.sheet.close}>
          <CloseIcon />
        </button>
      </header>
      <div className="state-body">
        <ProblemList placed={placed.filter(one => one.state === id)} select={null} toText={toText} />
        {isAnywhere ? <p>{t.anywhereWhat}</p> : <p>{t.missing}</p>}
        {isAnywhere && (
          <ul className="trigger-list">
            {flow.triggers.map(trigger => (
              <li key={trigger.id}>{trigger.words}</li>
            ))}
          </ul>
        )}
        <ul className="leads-here">
          {edges.map((edge, at) => (
            <li key={at}>
              {edge.words || t.always} →{" "}
              <button type="button" className="plain" onClick={() => select(isAnywhere ? edge.to : edge.from)}>
                {isAnywhere ? edge.to : t.sheet.from(edge.from)}
              </button>
              {toText && (
                <button type="button" className="plain" onClick={() => toText(flow.file, edge.line)}>
                  {t.sheet.line(edge.line)}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
