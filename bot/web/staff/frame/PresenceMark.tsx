import type { Shift } from "../live/contract/people";
import { useWords } from "../words";

/** A filled, half, barred or empty dot, and the word. */
export function PresenceMark({ state }: { state: Shift }) {
  const t = useWords();
  return (
    <span className={`presence ${state}`}>
      <span className="dot" aria-hidden="true" />
      {t.presence.states[state]}
    </span>
  );
}
