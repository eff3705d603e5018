import { useId } from "react";
import { Refusal } from "../../frame/Refusal";
import type { Meaning, MeaningKind } from "../../live/contract/meaning";
import { useLanguage } from "../../words";
import { useAsked } from "../asking";
import { useMeaningWords } from "./words";

/** What is said and done differently, and to whom: above the lines that make it so. */
export function MeaningList({ path, level: Heading }: { path: string; level: "h2" | "h3" }) {
  const t = useMeaningWords();
  const language = useLanguage();
  const title = useId();
  const { value, problem } = useAsked<Meaning[]>(`${path}${path.includes("?") ? "&" : "?"}language=${language}`);
  const Below = Heading === "h2" ? "h3" : "h4";
  return (
    <section className="meaning" aria-labelledby={title} aria-busy={!value && !problem}>
      <Heading id={title}>{t.title}</Heading>
      <Refusal problem={problem} />
      <p className="hint" role="status">
        {value ? (value.length === 0 ? t.none : t.what(value.length)) : problem ? "" : t.comparing}
      </p>
      {kindsOf(value ?? []).map(([kind, changes]) => (
        <div key={kind} className="meaning-kind">
          <Below>{t.kinds[kind]}</Below>
          <ul>
            {changes.map(change => (
              <li key={change.text}>{change.text}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function kindsOf(changes: Meaning[]): [MeaningKind, Meaning[]][] {
  const found = new Map<MeaningKind, Meaning[]>();
  for (const change of changes) found.set(change.kind, [...(found.get(change.kind) ?? []), change]);
  return [...found];
}
