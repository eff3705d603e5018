import { useEffect, useState } from "react";
import { Goto } from "../app/Goto";
import { useShowTitle } from "../app/title";
import { get } from "../live/api";
import type { AuditChoices, AuditLine } from "../live/contract/past";
import { ChoiceField, DaysFields } from "../search/fields";
import { Found } from "../search/Found";
import { usePages } from "../search/pages";
import { SearchForm } from "../search/SearchForm";
import { useWords } from "../words";
import { AuditTable } from "./AuditTable";

const everything = { person: "", act: "", from: "", to: "" };

/** Who did what, for supervisors and administrators. */
export function AuditPage() {
  const t = useWords().audit;
  const { search: s } = useWords();
  const title = useShowTitle();
  const { people, acts } = useChoices();
  const pages = usePages<AuditLine>({ path: "audit", everything, idOf: line => line.number, beforeOf: line => `${line.number}` });
  return (
    <div className="page history audit">
      <p>
        <Goto to={{ page: "history" }}>{t.back}</Goto>
      </p>
      <h1 ref={title} tabIndex={-1}>
        {t.title}
      </h1>
      <p className="hint">{t.what}</p>
      <SearchForm everything={everything} search={pages.search}>
        {field => (
          <>
            <ChoiceField label={t.person} any={s.anybody} choices={people.map(({ id, name }) => ({ id, label: name }))} field={field("person")} />
            <ChoiceField label={t.act} any={s.any} choices={acts.map(act => ({ id: act, label: t.acts[act] ?? act }))} field={field("act")} />
            <DaysFields from={field("from")} to={field("to")} />
          </>
        )}
      </SearchForm>
      <Found pages={pages} told={t.found} table={lines => <AuditTable lines={lines} />} />
    </div>
  );
}

function useChoices(): AuditChoices {
  const [choices, setChoices] = useState<AuditChoices>({ people: [], acts: [] });
  useEffect(() => void get<AuditChoices>("audit/choices").then(answer => answer.ok && setChoices(answer.value)), []);
  return choices;
}
