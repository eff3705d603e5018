import { useFlowWords } from "../words";

/** Moves one of a list, or takes it away. */
export function OrderActs({ what, at, count, move, remove }: { what: string; at: number; count: number; move: (by: 1 | -1) => void; remove: () => void }) {
  const t = useFlowWords().rows;
  return (
    <span className="order-acts">
      <button type="button" className="icon" disabled={at === 0} aria-label={t.up(what)} title={t.up(what)} onClick={() => move(-1)}>
        ↑
      </button>
      <button type="button" className="icon" disabled={at === count - 1} aria-label={t.down(what)} title={t.down(what)} onClick={() => move(1)}>
        ↓
      </button>
      <button type="button" className="icon" aria-label={t.remove(what)} title={t.remove(what)} onClick={remove}>
        ✕
      </button>
    </span>
  );
}
