import { ClosedNow } from "../app/ClosedNow";
import { useShowTitle } from "../app/title";
import { me } from "../live/me";
import { useStore } from "../live/store";
import { useWords } from "../words";
import { useBoard } from "./feed";
import { Figures } from "./Figures";
import { HeldTable } from "./HeldTable";
import { IdentityTable } from "./IdentityTable";
import { Light } from "./Light";
import { PeopleTable } from "./PeopleTable";

export function BoardPage() {
  const t = useWords().board;
  const title = useShowTitle();
  const { figures, problem, askAgain } = useBoard();
  const isOperator = useStore(me)?.role === "operator";
  return (
    <div className="page board">
      <h1 ref={title} tabIndex={-1}>
        {t.title}
      </h1>
      {isOperator ? <p className="none">{t.notForYou}</p> : problem && <p className="alert">{problem.title}</p>}
      {figures && (
        <>
          <ClosedNow />
          <Light light={figures.light} words={t.lightReasons[figures.lightReason](figures.lightMinutes ?? 0)} />
          <Figures figures={figures} />
          <IdentityTable requests={figures.identity} decided={askAgain} />
          <div className="board-tables">
            <PeopleTable />
            <HeldTable />
          </div>
        </>
      )}
    </div>
  );
}
