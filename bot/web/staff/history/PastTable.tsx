import { Goto } from "../app/Goto";
import type { Past } from "../live/contract/past";
import { me, mustBeMe } from "../live/me";
import { useStore } from "../live/store";
import { useLanguage, useWords } from "../words";
import { age, dateAndTime } from "../words/times";

export function PastTable({ past }: { past: readonly Past[] }) {
  const t = useWords().history;
  return (
    <div className="table-frame" role="region" aria-label={t.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.visitor}</th>
            <th scope="col">{t.endedAt}</th>
            <th scope="col">{t.outcome}</th>
            <th scope="col">{t.reasons}</th>
            <th scope="col">{t.operators}</th>
            <th scope="col">{t.record}</th>
          </tr>
        </thead>
        <tbody>
          {past.map(one => (
            <Row key={one.id} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ one }: { one: Past }) {
  const t = useWords().history;
  const language = useLanguage();
  const { reasons } = mustBeMe(useStore(me));
  return (
    <tr>
      <th scope="row">
        <Goto to={{ page: "desk", id: one.id }}>{one.name}</Goto>
      </th>
      <td>
        <time dateTime={one.endedAt}>{dateAndTime(one.endedAt, language)}</time>
        <span className="hint">{t.lasted(age(Date.parse(one.endedAt) - Date.parse(one.startedAt)))}</span>
      </td>
      <td>
        {one.outcomeWords ?? one.outcome ?? "–"}
        {one.reference && <span className="reference">{one.reference}</span>}
        {one.tags.length > 0 && <span className="hint">{one.tags.join(", ")}</span>}
      </td>
      <td>{one.reasons.map(id => reasons.find(known => known.id === id)?.label ?? id).join(", ")}</td>
      <td>{one.operators.join(", ")}</td>
      <td>
        <a href={`/staff/api/history/${encodeURIComponent(one.id)}/record`} download>
          {t.download}
          <span className="unseen"> {one.name}</span>
        </a>
      </td>
    </tr>
  );
}
