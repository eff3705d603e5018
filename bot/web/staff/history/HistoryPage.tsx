import { Goto } from "../app/Goto";
import { useShowTitle } from "../app/title";
import type { Past } from "../live/contract/past";
import { me, mustBeMe } from "../live/me";
import { queue } from "../live/queue";
import { usePart, useStore } from "../live/store";
import { ChoiceField, DaysFields } from "../search/fields";
import { Found } from "../search/Found";
import { usePages } from "../search/pages";
import { SearchForm } from "../search/SearchForm";
import { useWords } from "../words";
import { PastTable } from "./PastTable";

const everything = { q: "", from: "", to: "", outcome: "", reason: "", operator: "" };

/** What was: to find one again, and to take its record out. */
export function HistoryPage() {
  const t = useWords().history;
  const { search: s } = useWords();
  const title = useShowTitle();
  const { role, outcomes, reasons } = mustBeMe(useStore(me));
  const people = usePart(queue, state => state.people);
  const pages = usePages<Past>({ path: "history", everything, idOf: past => past.id, beforeOf: past => past.endedAt });
  return (
    <div className="page history">
      <h1 ref={title} tabIndex={-1}>
        {t.title}
      </h1>
      {role !== "operator" && (
        <p className="beside">
          <Goto to={{ page: "audit" }}>{t.audit}</Goto>
        </p>
      )}
      <SearchForm everything={everything} search={pages.search}>
        {field => (
          <>
            <label className="grow">
              {t.words}
              <input type="search" value={field("q").value} onChange={event => field("q").set(event.target.value)} autoComplete="off" />
            </label>
            <DaysFields from={field("from")} to={field("to")} />
            <ChoiceField label={t.outcome} any={s.any} choices={outcomes} field={field("outcome")} />
            <ChoiceField label={t.reason} any={s.any} choices={reasons} field={field("reason")} />
            <ChoiceField label={t.operator} any={s.anybody} choices={people.map(({ id, name }) => ({ id, label: name }))} field={field("operator")} />
          </>
        )}
      </SearchForm>
      <Found pages={pages} told={t.found} table={past => <PastTable past={past} />} />
    </div>
  );
}
