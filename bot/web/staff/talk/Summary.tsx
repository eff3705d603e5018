import { useState } from "react";
import type { Fact } from "../live/contract/talk";
import { useWords } from "../words";

const linesShown = 3;

/** What is known, with the visitor's own words behind it: three lines, and all of it on request. */
export function Summary({ facts }: { facts: readonly Fact[] }) {
  const t = useWords().talk;
  const [isWhole, setWhole] = useState(false);
  if (facts.length === 0) return <p className="none">{t.nothingKnown}</p>;
  return (
    <div className={isWhole ? "summary whole" : "summary"}>
      <dl>
        {facts.slice(0, isWhole ? facts.length : linesShown).map(fact => (
          <div key={fact.slot}>
            <dt>{fact.name}</dt>
            <dd>
              <strong>{fact.words}</strong>
              {fact.wording && fact.wording !== fact.words && <q dir="auto">{fact.wording}</q>}
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" className="plain" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? t.lessFacts : t.allFacts(facts.length)}
      </button>
    </div>
  );
}
