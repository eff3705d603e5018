import { useEffect, useState } from "react";
import { post } from "../live/api";
import { useTicking } from "../live/clock";
import type { Person } from "../live/contract/people";
import { useMyself } from "../live/people";
import { useWords } from "../words";
import { age } from "../words/times";
import { tell } from "./told";

const againMs = 30 * 60_000;

/** Suggests a break, kindly and once: put away it comes again after the next severe conversation, or after half an hour. It stops nobody. */
export function BreakStrip() {
  const myself = useMyself();
  if (!myself?.isBreakDue) return null;
  return <Suggestion key={myself.severeInARow} myself={myself} />;
}

function Suggestion({ myself }: { myself: Person }) {
  const t = useWords().care;
  const [isAway, setAway] = useState(false);
  const worked = useTicking(now => (myself.workingSince ? age(now - Date.parse(myself.workingSince)) : ""));
  useEffect(() => {
    if (!isAway) return;
    const timer = setTimeout(() => setAway(false), againMs);
    return () => clearTimeout(timer);
  }, [isAway]);
  if (isAway) return null;
  const take = async () => {
    const answer = await post("shift", { state: "break" });
    if (!answer.ok) tell(answer.problem);
  };
  return (
    <div className="strip care" role="status">
      <p>{myself.severeInARow > 0 ? t.suggestSevere(myself.severeInARow, worked) : t.suggest(worked)}</p>
      <span className="strip-acts">
        <button type="button" className="second small" onClick={() => void take()}>
          {t.take}
        </button>
        <button type="button" className="plain" onClick={() => setAway(true)}>
          {t.notNow}
        </button>
      </span>
    </div>
  );
}
