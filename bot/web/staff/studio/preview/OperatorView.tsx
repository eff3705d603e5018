import type { Preview, Step } from "../../live/contract/preview";
import { Reasons } from "../../queue/Reasons";
import { usePreviewWords } from "./words";

/** What whoever takes this conversation reads first, and what was understood of each text that was typed. */
export function OperatorView({ preview }: { preview: Preview }) {
  const t = usePreviewWords().operator;
  const { status, priority, reasons, summary, needs } = preview.operator;
  return (
    <div className="as-operator" tabIndex={0} role="region" aria-label={t.what}>
      <p className="hint">{t.what}</p>
      <p className="operator-status">{t.status[status]}</p>
      <h2>{t.reasons}</h2>
      {reasons.length === 0 && <p className="none">{t.noReasons}</p>}
      {reasons.length > 0 && (
        <p>
          <Reasons reasons={reasons} /> <span className="hint">{`${t.priority} ${priority}`}</span>
        </p>
      )}
      {needs.length > 0 && (
        <p>
          {t.needs}: {needs.join(", ")}
        </p>
      )}
      <h2>{t.summary}</h2>
      {summary.length === 0 && <p className="none">{t.nothing}</p>}
      <dl className="operator-facts">
        {summary.map(fact => (
          <div key={fact.slot}>
            <dt>{fact.name}</dt>
            <dd>
              <strong>{fact.words}</strong> {fact.wording && fact.wording !== fact.words && <q dir="auto">{fact.wording}</q>}
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t.understood}</h2>
      {!preview.steps.some(step => step.isTyped) && <p className="none">{t.noText}</p>}
      {preview.steps.filter(step => step.isTyped).map((step, at) => (
        <Understood key={at} step={step} />
      ))}
    </div>
  );
}

function Understood({ step }: { step: Step }) {
  const t = usePreviewWords().operator;
  return (
    <div className="understood">
      <blockquote dir="auto">{marked(step)}</blockquote>
      <ul>
        {step.spans.map((span, at) => (
          <li key={at}>
            <mark>{span.text}</mark> {t.by(span.field, span.by)}
          </li>
        ))}
      </ul>
      <p className="hint">{step.taken.length === 0 ? t.tookNothing : `${t.took}: ${step.taken.map(one => `${one.name}: ${one.words}`).join("; ")}`}</p>
    </div>
  );
}

/** The words with what was understood in them marked; where two overlap the first counts. */
function marked(step: Step) {
  const words = step.words ?? "";
  const pieces = [];
  let at = 0;
  for (const span of [...step.spans].sort((one, other) => one.start - other.start)) {
    if (span.start < at) continue;
    pieces.push(words.slice(at, span.start), <mark key={span.start}>{words.slice(span.start, span.end)}</mark>);
    at = span.end;
  }
  return [...pieces, words.slice(at)];
}
