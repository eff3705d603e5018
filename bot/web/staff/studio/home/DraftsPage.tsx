import { useState } from "react";
import { useShowTitle } from "../../app/title";
import { Refusal } from "../../frame/Refusal";
import type { Draft } from "../../live/contract/studio";
import { useLanguage } from "../../words";
import { dateAndTime } from "../../words/times";
import { draftPlace, type Place } from "../address";
import { useAsked, useFresh } from "../asking";
import { Goto } from "../Goto";
import { StateMark } from "../StateMark";
import { useStudioWords } from "../words";
import { BeginSheet } from "./BeginSheet";

const isOver = (draft: Draft): boolean => draft.state === "published" || draft.state === "discarded";

/** Every draft, those that are worked on first. */
export function DraftsPage({ at }: { at: Place }) {
  const t = useStudioWords().drafts;
  const title = useShowTitle();
  const drafts = useAsked<Draft[]>("studio/drafts");
  useFresh(drafts.again, at);
  const [isBeginning, setBeginning] = useState(false);
  const all = drafts.value ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <h1 ref={title} tabIndex={-1}>
          {t.title}
        </h1>
        <button type="button" className="primary" onClick={() => setBeginning(true)}>
          {t.begin}
        </button>
      </div>
      <p className="hint lead">{t.what}</p>
      <Refusal problem={drafts.problem} />
      {drafts.value && !all.some(draft => !isOver(draft)) && <p className="none">{t.none}</p>}
      <DraftTable label={t.open} drafts={all.filter(draft => !isOver(draft))} />
      <DraftTable label={t.over} drafts={all.filter(isOver)} />
      {isBeginning && <BeginSheet close={() => setBeginning(false)} />}
    </div>
  );
}

function DraftTable({ label, drafts }: { label: string; drafts: Draft[] }) {
  const t = useStudioWords().drafts;
  const language = useLanguage();
  if (drafts.length === 0) return null;
  return (
    <section className="drafts">
      <h2>{label}</h2>
      <div className="table-frame" role="region" aria-label={label} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.draft}</th>
              <th scope="col">{t.state}</th>
              <th scope="col">{t.files}</th>
              <th scope="col">{t.by}</th>
              <th scope="col">{t.changedAt}</th>
            </tr>
          </thead>
          <tbody>
            {drafts.map(draft => (
              <tr key={draft.id}>
                <th scope="row">
                  <Goto to={draftPlace(draft.id)}>{draft.title}</Goto>
                </th>
                <td>
                  <StateMark draft={draft} />
                </td>
                <td>{draft.files}</td>
                <td>{draft.editors.map(one => one.name).join(", ") || draft.by || t.folder}</td>
                <td>
                  <time dateTime={draft.changedAt}>{dateAndTime(draft.changedAt, language)}</time>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
