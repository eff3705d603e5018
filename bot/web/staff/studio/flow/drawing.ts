import { useEffect, useState } from "react";
import type { Flow } from "../../live/contract/flow";

export interface Plan {
  boxes: { id: string; width: number; height: number }[];
  lines: { from: string; to: string; width: number; height: number }[];
}

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** Where everything stands, in the order of the edges; boxes by their upper left corner, lines with the middle of their label. */
export interface Drawing {
  width: number;
  height: number;
  boxes: Record<string, Box>;
  lines: { points: Point[]; x: number; y: number }[];
}

export const boxSize = { width: 230, height: 92 };
export const labelSize = { width: 170, line: 17, most: 3 };
const lettersInALine = 23;

export interface Drawn {
  flow: Flow;
  drawing: Drawing;
}

/** The graph laid out by the worker; null until it is. What is drawn already stays, with the flow that it draws, while a change is laid out. */
export function useDrawing(flow: Flow | null): Drawn | null {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    if (!flow) return;
    const worker = new Worker("/assets/flow-layout.js");
    worker.onmessage = ({ data }: MessageEvent<Drawing>) => setDrawn({ flow, drawing: data });
    worker.postMessage(planOf(flow));
    return () => worker.terminate();
  }, [flow]);
  return drawn;
}

export const planOf = (flow: Flow): Plan => ({
  boxes: flow.nodes.map(({ id }) => ({ id, ...boxSize })),
  lines: flow.edges.map(({ from, to, words }) => ({ from, to, ...sizeOf(words) })),
});

export function sizeOf(words: string): { width: number; height: number } {
  if (words === "") return { width: 0, height: 0 };
  const lines = Math.min(labelSize.most, Math.ceil(words.length / lettersInALine));
  return { width: Math.min(labelSize.width, words.length * 7 + 24), height: lines * labelSize.line + 8 };
}

/** A soft line through its points. */
export function pathOf(points: Point[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const last = rest.at(-1) ?? first;
  const bends = rest.slice(0, -1).map((point, at) => {
    const next = rest[at + 1]!;
    return `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`;
  });
  return `M${first.x} ${first.y} ${bends.join(" ")} L${last.x} ${last.y}`;
}
