import type { ReactNode } from "react";
import { ActButton } from "../frame/ActButton";
import { useWords } from "../words";
import type { Pages } from "./pages";

interface Props<One> {
  pages: Pages<One>;
  /** How many there are, said to those who do not see them. */
  told: (count: number) => string;
  table: (found: One[]) => ReactNode;
}

/** What was found, that nothing was, or why nothing could be; and more of it. */
export function Found<One>({ pages, told, table }: Props<One>) {
  const t = useWords().search;
  const { found, isBusy, isAll, problem, more } = pages;
  return (
    <>
      {problem && (
        <p className="alert" role="alert">
          {problem.title}
        </p>
      )}
      <p className="unseen" role="status">
        {found && !isBusy ? told(found.length) : ""}
      </p>
      {found?.length === 0 && <p className="none">{t.none}</p>}
      {found && found.length > 0 && table(found)}
      {found && found.length > 0 && !isAll && (
        <ActButton className="second" isOn={!isBusy} onClick={more}>
          {t.more}
        </ActButton>
      )}
    </>
  );
}
