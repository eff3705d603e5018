import { useState } from "react";
import { Goto } from "../app/Goto";
import { ActButton } from "../frame/ActButton";
import type { Entry } from "../live/contract/queue";
import { link } from "../live/link";
import { me } from "../live/me";
import { queue } from "../live/queue";
import { usePart, useStore } from "../live/store";
import { ContactMarks } from "../queue/ContactMarks";
import { LevelMark } from "../queue/Level";
import { Reasons } from "../queue/Reasons";
import { Age, Deadline } from "../queue/Times";
import { ReasonSheet } from "../talk/ReasonSheet";
import { useWords } from "../words";

interface Stepping {
  entry: Entry;
  act: "takeOver" | "release";
}

const order = { severe: 0, high: 1, normal: 2 };

/** Every conversation that somebody holds: to observe, to take over, to set free. */
export function HeldTable() {
  const t = useWords().board;
  const held = usePart(queue, state => state.held);
  const [stepping, setStepping] = useState<Stepping | null>(null);
  const gravestFirst = [...held].sort((one, other) => order[one.level] - order[other.level]);
  return (
    <section aria-labelledby="held-title">
      <h2 id="held-title">
        {t.held} <span className="count">{held.length}</span>
      </h2>
      {held.length === 0 && <p className="none">{t.noneHeld}</p>}
      {held.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.conversation}</th>
              <th scope="col">{t.heldBy}</th>
              <th scope="col">{t.lastWords}</th>
              <th scope="col">{t.acts}</th>
            </tr>
          </thead>
          <tbody>
            {gravestFirst.map(entry => (
              <Row key={entry.id} entry={entry} step={act => setStepping({ entry, act })} />
            ))}
          </tbody>
        </table>
      )}
      {stepping && <ReasonSheet entry={stepping.entry} act={stepping.act} close={() => setStepping(null)} />}
    </section>
  );
}

function Row({ entry, step }: { entry: Entry; step: (act: Stepping["act"]) => void }) {
  const t = useWords();
  const isMine = useStore(me)?.id === entry.owner?.id;
  const isLevel = useStore(link) === "level";
  return (
    <tr>
      <th scope="row">
        <span className="entry-top">
          <Goto to={{ page: "desk", id: entry.id }}>{entry.name}</Goto> <LevelMark level={entry.level} /> {entry.deadline && <Deadline at={entry.deadline} />}
        </span>
        <ContactMarks contact={entry.contact} />
        <Reasons reasons={entry.reasons} most={3} />
      </th>
      <td>{entry.owner?.name}</td>
      <td>{entry.lastWordsAt && <Age since={entry.lastWordsAt} />}</td>
      <td className="row-acts">
        {isMine ? (
          <span className="hint">{t.board.yours}</span>
        ) : (
          <>
            <ActButton className="second small" isOn={isLevel} onClick={() => step("takeOver")}>
              {t.talk.acts.takeOver}
              <span className="unseen"> {entry.name}</span>
            </ActButton>
            <ActButton className="second small" isOn={isLevel} onClick={() => step("release")}>
              {t.talk.acts.release}
              <span className="unseen"> {entry.name}</span>
            </ActButton>
          </>
        )}
      </td>
    </tr>
  );
}
