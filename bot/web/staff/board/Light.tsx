import type { BoardFigures } from "../live/contract/past";
import { useWords } from "../words";

/** By place, word and colour, as on a street. */
export function Light({ light, words }: { light: BoardFigures["light"]; words: string }) {
  const t = useWords().board;
  return (
    <div className={`light ${light}`}>
      <span className="lamps" aria-hidden="true">
        <span className="red" />
        <span className="amber" />
        <span className="green" />
      </span>
      <p>
        <strong>{t.lights[light]}</strong> {words}
      </p>
    </div>
  );
}
