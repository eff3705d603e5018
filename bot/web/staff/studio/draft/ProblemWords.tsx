import { useStudioWords } from "../words";

/** What the checker says; the conversation that shows it is laid out as one. */
export function ProblemWords({ message }: { message: string }) {
  const t = useStudioWords().problems;
  const parts = message.split("\n").map(read);
  const before = parts.slice(0, firstSaid(parts));
  const after = parts.slice(firstSaid(parts));
  return (
    <div className="problem-words">
      {before.map((part, index) => (
        <p key={index}>{part.words}</p>
      ))}
      {after.length > 0 && (
        <>
          <p className="hint">{t.conversation}</p>
          <ol className="shown-talk" aria-label={t.conversation}>
            {after.map((part, index) => (
              <li key={index} className={part.by ?? "note"}>
                {part.by && <span className="who">{t.who[part.by]}: </span>}
                {part.words}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

interface Part {
  by: "visitor" | "bot" | null;
  words: string;
}

function read(line: string): Part {
  const said = /^\s+(visitor|bot): (.*)$/.exec(line);
  return said ? { by: said[1] as "visitor" | "bot", words: said[2]! } : { by: null, words: line };
}

function firstSaid(parts: Part[]): number {
  const at = parts.findIndex(part => part.by !== null);
  return at < 0 ? parts.length : at;
}
