import { useMemo } from "react";
import { useStudioWords } from "../words";
import { hunks, type Row } from "./hunks";

/** Two texts line by line: what went is struck out, what came is underlined, and both are said. */
export function Difference({ before, after }: { before: string; after: string }) {
  const t = useStudioWords().changes;
  const places = useMemo(() => hunks(before, after), [before, after]);
  if (places.length === 0) return <p className="none">{t.same}</p>;
  return (
    <div className="difference">
      {places.map((rows, index) => (
        <ol key={index} className="hunk">
          {rows.map(row => (
            <Line key={`${row.kind}${row.number}`} row={row} />
          ))}
        </ol>
      ))}
    </div>
  );
}

function Line({ row }: { row: Row }) {
  const t = useStudioWords().changes;
  const words = row.pieces.map((piece, index) => (piece.isMarked ? <mark key={index}>{piece.text}</mark> : piece.text));
  return (
    <li className={row.kind}>
      <span className="line-number" aria-hidden="true">
        {row.number}
      </span>
      <span className="sign" aria-hidden="true">
        {row.kind === "added" ? "+" : row.kind === "removed" ? "−" : ""}
      </span>
      {row.kind !== "same" && <span className="unseen">{t[row.kind]} </span>}
      <span className="line-words">{row.kind === "added" ? <ins>{words}</ins> : row.kind === "removed" ? <del>{words}</del> : words}</span>
    </li>
  );
}
