import { Goto } from "../app/Goto";
import { useShowTitle } from "../app/title";
import { ActButton } from "../frame/ActButton";
import { useWords } from "../words";
import { AuditForm } from "./AuditForm";
import { AuditTable } from "./AuditTable";
import { useAudit } from "./search";

/** Who did what, for supervisors and administrators. */
export function AuditPage() {
  const t = useWords().audit;
  const title = useShowTitle();
  const { lines, choices, isBusy, isAll, problem, search, more } = useAudit();
  return (
    <div className="page history audit">
      <p>
        <Goto to={{ page: "history" }}>{t.back}</Goto>
      </p>
      <h1 ref={title} tabIndex={-1}>
        {t.title}
      </h1>
      <p className="hint">{t.what}</p>
      <AuditForm choices={choices} search={search} />
      {problem && (
        <p className="alert" role="alert">
          {problem.title}
        </p>
      )}
      <p className="unseen" role="status">
        {lines && !isBusy ? t.found(lines.length) : ""}
      </p>
      {lines?.length === 0 && <p className="none">{t.none}</p>}
      {lines && lines.length > 0 && <AuditTable lines={lines} />}
      {lines && lines.length > 0 && !isAll && (
        <ActButton className="second" isOn={!isBusy} onClick={more}>
          {t.more}
        </ActButton>
      )}
    </div>
  );
}
