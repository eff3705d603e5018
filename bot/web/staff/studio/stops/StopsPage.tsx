import { useState } from "react";
import { useShowTitle } from "../../app/title";
import { Refusal } from "../../frame/Refusal";
import type { Counts } from "../../live/contract/counts";
import { useLanguage } from "../../words";
import type { Place } from "../address";
import { useAsked, useFresh } from "../asking";
import { Choosing, type Chosen } from "./Choosing";
import { wholeDay } from "./days";
import { EndTable, PuzzlingTable, QuestionTable, WayTable } from "./tables";
import { useStopsWords } from "./words";

const everything: Chosen = { version: "", from: "", to: "" };

const pathOf = (chosen: Chosen): string => {
  const given = Object.entries(chosen).filter(([, value]) => value !== "");
  return `studio/counts${given.length > 0 ? `?${new URLSearchParams(given)}` : ""}`;
};

/** Where visitors stop: tables first, with a bar beside each share. */
export function StopsPage({ at }: { at: Place }) {
  const t = useStopsWords();
  const title = useShowTitle();
  const [chosen, setChosen] = useState(everything);
  const asked = useAsked<Counts>(pathOf(chosen));
  useFresh(asked.again, at);
  return (
    <div className="page stops">
      <h1 ref={title} tabIndex={-1}>
        {t.title}
      </h1>
      <p className="hint lead">{t.what}</p>
      <Choosing chosen={chosen} choose={setChosen} counts={asked.value} />
      <Refusal problem={asked.problem} />
      <p role="status" className="stops-sum">
        {asked.value ? <Sum counts={asked.value} /> : asked.problem ? "" : t.counting}
      </p>
      {asked.value && <Made counts={asked.value} />}
      {asked.value && asked.value.visits !== null && <Tables counts={asked.value} />}
    </div>
  );
}

function Sum({ counts }: { counts: Counts }) {
  const t = useStopsWords();
  const language = useLanguage();
  const days = [wholeDay(counts.first, language), wholeDay(counts.last, language)] as const;
  return <>{counts.visits === null ? t.tooFew(...days) : t.told(counts.visits, ...days)}</>;
}

function Made({ counts }: { counts: Counts }) {
  const t = useStopsWords();
  const language = useLanguage();
  return (
    <details className="stops-how">
      <summary>{t.how}</summary>
      <ul>
        {[...t.made, t.kept(wholeDay(counts.earliest, language))].map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function Tables({ counts }: { counts: Counts }) {
  return (
    <>
      <QuestionTable counts={counts} />
      <PuzzlingTable counts={counts} />
      <EndTable counts={counts} />
      <WayTable counts={counts} />
    </>
  );
}
