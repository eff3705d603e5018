import type { ReactNode } from "react";
import type { BoardFigures } from "../live/contract/past";
import { queue } from "../live/queue";
import { usePart } from "../live/store";
import { LevelMark } from "../queue/Level";
import { Age } from "../queue/Times";
import { useWords } from "../words";
import { countdown } from "../words/times";

export function Figures({ figures }: { figures: BoardFigures }) {
  const t = useWords().board;
  const waiting = usePart(queue, state => state.waiting.length);
  const onShift = usePart(queue, state => state.onShift);
  const reply = figures.firstReplySeconds;
  return (
    <dl className="figures">
      <Figure name={t.waiting} value={waiting} />
      <Figure name={t.onShift} value={onShift} />
      <Figure name={t.abandoned} value={figures.abandonedToday} />
      <Figure name={t.firstReply} value={reply ? countdown(reply.median * 1_000) : "–"} more={reply && t.p90(countdown(reply.p90 * 1_000))} />
      <div className="longest">
        <dt>{t.longest}</dt>
        {figures.longest.length === 0 && <dd>–</dd>}
        {figures.longest.map(wait => (
          <dd key={wait.level}>
            <LevelMark level={wait.level} /> <Age since={wait.since} />
          </dd>
        ))}
      </div>
    </dl>
  );
}

function Figure({ name, value, more }: { name: string; value: ReactNode; more?: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="number">{value}</dd>
      {more && <dd className="hint">{more}</dd>}
    </div>
  );
}
