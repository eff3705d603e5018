import { useEffect, type RefObject } from "react";

/** Dragging the paper with the mouse moves it; fingers scroll by themselves. */
export function usePanning(frame: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    let last: { x: number; y: number } | null = null;
    const down = (event: PointerEvent) => {
      if (event.pointerType !== "mouse" || event.button !== 0 || (event.target as Element).closest("button")) return;
      last = { x: event.clientX, y: event.clientY };
      box.setPointerCapture(event.pointerId);
      box.classList.add("dragging");
    };
    const move = (event: PointerEvent) => {
      if (!last) return;
      box.scrollBy(last.x - event.clientX, last.y - event.clientY);
      last = { x: event.clientX, y: event.clientY };
    };
    const up = () => {
      last = null;
      box.classList.remove("dragging");
    };
    box.addEventListener("pointerdown", down);
    box.addEventListener("pointermove", move);
    box.addEventListener("pointerup", up);
    box.addEventListener("pointercancel", up);
    return () => {
      box.removeEventListener("pointerdown", down);
      box.removeEventListener("pointermove", move);
      box.removeEventListener("pointerup", up);
      box.removeEventListener("pointercancel", up);
    };
  }, [frame]);
}
