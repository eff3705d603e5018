import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { Drawing } from "./drawing";
import { useFlowWords } from "./words";

const least = 0.2;
const most = 2;
const step = 1.25;
const legible = 0.7;

export interface Zoom {
  size: number;
  set: (size: number) => void;
  fit: () => void;
}

/** How large the graph is drawn; what is in the middle stays there. */
export function useZoom(frame: RefObject<HTMLDivElement | null>, drawing: Drawing): Zoom {
  const [size, setSize] = useState(1);
  const middle = useRef<{ x: number; y: number } | null>(null);
  const set = useCallback(
    (next: number) => {
      const box = frame.current;
      if (box) middle.current = { x: (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth, y: (box.scrollTop + box.clientHeight / 2) / box.scrollHeight };
      setSize(Math.min(most, Math.max(least, next)));
    },
    [frame],
  );
  const fitting = useCallback(() => (frame.current ? Math.min(1, frame.current.clientWidth / drawing.width, frame.current.clientHeight / drawing.height) : 1), [frame, drawing]);
  // At first as wide as there is room for, as long as it can be read.
  useLayoutEffect(() => {
    if (frame.current) setSize(Math.max(legible, Math.min(1, frame.current.clientWidth / drawing.width)));
    // What is laid out anew after an edit keeps the size that somebody chose.
  }, [frame]);
  useLayoutEffect(() => {
    const [box, at] = [frame.current, middle.current];
    if (box && at) box.scrollTo(at.x * box.scrollWidth - box.clientWidth / 2, at.y * box.scrollHeight - box.clientHeight / 2);
  }, [frame, size]);
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    // Also what a trackpad sends when it is pinched.
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      set(size * Math.exp(-event.deltaY / 300));
    };
    box.addEventListener("wheel", turn, { passive: false });
    return () => box.removeEventListener("wheel", turn);
  }, [frame, set, size]);
  return { size, set, fit: () => set(fitting()) };
}

export function ZoomTools({ zoom }: { zoom: Zoom }) {
  const t = useFlowWords().zoom;
  return (
    <div className="flow-zoom" role="group" aria-label={t.label}>
      <button type="button" className="second small" aria-label={t.out} title={t.out} onClick={() => zoom.set(zoom.size / step)}>
        −
      </button>
      <button type="button" className="second small" aria-label={t.in} title={t.in} onClick={() => zoom.set(zoom.size * step)}>
        +
      </button>
      <button type="button" className="second small" onClick={zoom.fit}>
        {t.fit}
      </button>
      <output className="flow-size">{t.percent(Math.round(zoom.size * 100))}</output>
    </div>
  );
}
