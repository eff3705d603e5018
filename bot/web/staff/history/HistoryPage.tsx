import { Goto } from "../app/Goto";
import { useShowTitle } from "../app/title";
import { ActButton } from "../frame/ActButton";
import { me } from "../live/me";
import { useStore } from "../live/store";
import { useWords } from "../words";
import { PastTable } from "./PastTable";
import { SearchForm } from "./SearchForm";
import { useHistory } from "./search";

/** What was: to find one again, and to take its record out. */
export function HistoryPage() {
  const t = useWords().history;
  const title = useShowTitle();
  const isSupervisor = useStore(me)?.role !== "operator";
  const { past, isBusy, isAll, problem, search, more } = useHistory();
  return (
    <div className="page history">
      <h1 ref={title} tabIndex={-1}>
        {t.title}
      </h1>
      {isSupervisor && (
        <p className="beside">
          <Goto to={{ page: "audit" }}>{t.audit}</Goto>
        </p>
      )}
      <SearchForm search={search} />
      {problem && (
        <p className="alert" role="alert">
          {problem.title}
        </p>
      )}
      <p className="unseen" role="status">
        {past && !isBusy ? t.found(past.length) : ""}
      </p>
      {past?.length === 0 && <p className="none">{t.none}</p>}
      {past && past.length > 0 && <PastTable past={past} />}
      {past && past.length > 0 && !isAll && (
        <ActButton className="second" isOn={!isBusy} onClick={more}>
          {t.more}
        </ActButton>
      )}
    </div>
  );
}
