import { useEffect, useRef } from "react";
import type { Preview, Said, Step } from "../../live/contract/preview";
import { filePlace } from "../address";
import { Goto } from "../Goto";
import { useStudioWords } from "../words";
import { usePreviewWords } from "./words";

/** Every reply with its message and its row of the flow; in a draft they lead to the file, at its line. */
export function Steps({ preview, draft }: { preview: Preview; draft: string | null }) {
  const t = usePreviewWords().steps;
  const list = useRef<HTMLOListElement>(null);
  const count = preview.steps.length;
  useEffect(() => {
    // Only the list: on a phone the whole page would go along.
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [count]);
  const script = `${preview.steps[0]?.said[0]?.file.split("/")[0]}/script.yaml`;
  return (
    <section className="preview-steps" aria-labelledby="steps-title">
      <h2 id="steps-title">{t.title}</h2>
      <p className="hint">
        {t.stands} <Line draft={draft} file={script} line={preview.stateLine} words={preview.state} />
      </p>
      <ol ref={list} tabIndex={0}>
        {preview.steps.map((step, at) => (
          <li key={at}>
            <StepHead step={step} isFirst={at === 0} />
            {step.said.length === 0 && <p className="none">{t.nothing}</p>}
            <ul>
              {step.said.map((said, place) => (
                <SaidLine key={place} said={said} draft={draft} script={script} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepHead({ step, isFirst }: { step: Step; isFirst: boolean }) {
  const t = usePreviewWords();
  if (isFirst || step.words === null) return <p className="step-head">{t.steps.came}</p>;
  const isLanguage = !step.isTyped && step.said.length === 0 && step.words in t.languages;
  return (
    <p className="step-head" dir="auto">
      {isLanguage ? t.steps.language(t.languages[step.words]!) : step.isTyped ? <q>{step.words}</q> : step.words}
    </p>
  );
}

function SaidLine({ said, draft, script }: { said: Said; draft: string | null; script: string }) {
  const t = usePreviewWords().steps;
  const parts = useStudioWords().message.parts;
  const by = said.by[0];
  return (
    <li>
      <Line draft={draft} file={said.file} line={null} words={said.message} />
      <span className="said-by">
        {by ? <Line draft={draft} file={script} line={by.line} words={parts[by.part](by.state)} /> : <Line draft={draft} file={script} line={said.line} words={t.engine} />}
      </span>
      <span className="said-words" dir="auto">
        {said.words}
      </span>
    </li>
  );
}

function Line({ draft, file, line, words }: { draft: string | null; file: string; line: number | null; words: string }) {
  return draft ? <Goto to={filePlace(draft, file, line)}>{words}</Goto> : <strong>{words}</strong>;
}
