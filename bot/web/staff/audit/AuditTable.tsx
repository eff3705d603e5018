import { Goto } from "../app/Goto";
import type { AuditLine } from "../live/contract/past";
import { useLanguage, useWords } from "../words";
import { dateAndTime } from "../words/times";

export function AuditTable({ lines }: { lines: readonly AuditLine[] }) {
  const t = useWords().audit;
  return (
    <div className="table-frame" role="region" aria-label={t.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.at}</th>
            <th scope="col">{t.by}</th>
            <th scope="col">{t.act}</th>
            <th scope="col">{t.target}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <Row key={line.number} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ line }: { line: AuditLine }) {
  const t = useWords().audit;
  const language = useLanguage();
  return (
    <tr>
      <td>
        <time dateTime={line.at}>{dateAndTime(line.at, language)}</time>
      </td>
      <td>{line.by ?? t.nobody}</td>
      <td>{t.acts[line.action] ?? line.action}</td>
      <td>{line.conversation ? <Goto to={{ page: "desk", id: line.conversation }}>{line.target}</Goto> : line.target}</td>
    </tr>
  );
}
