import { Refusal } from "../../frame/Refusal";
import { Sheet } from "../../frame/Sheet";
import type { Live, Version } from "../../live/contract/studio";
import { useActing, useAsked } from "../asking";
import { LiveTable } from "../review/LiveTable";
import { ReasonForm } from "../review/ReasonForm";
import { useStudioWords } from "../words";

export function RollBackSheet({ version, last, close, done }: { version: Version; last: number; close: () => void; done: () => void }) {
  const t = useStudioWords().versions;
  const path = `studio/versions/${version.number}`;
  const live = useAsked<Live>(`${path}/live`);
  const { isBusy, problem, act } = useActing();
  return (
    <Sheet title={t.rollBack(version.number)} close={close} wide>
      <p>{t.rollBackWhat}</p>
      <LiveTable asked={live} />
      <ReasonForm words={t.rollBackNow} isBusy={isBusy} close={close} submit={reason => void act(`${path}/roll-back`, { reason, after: last }, done)}>
        <Refusal problem={problem} />
      </ReasonForm>
    </Sheet>
  );
}
