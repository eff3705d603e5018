import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Flow } from "../../live/contract/flow";
import { Arrow, Line, LineLabel } from "./Lines";
import { leadsTo, readingOrder } from "./keys";
import type { Drawing } from "./drawing";
import { NodeBox } from "./NodeBox";
import { usePanning } from "./panning";
import type { Counts } from "./passing";
import type { Placed } from "./placed";
import { useZoom, ZoomTools } from "./zoom";
import { useFlowWords } from "./words";

export interface GraphProps {
  flow: Flow;
  placed: Placed[];
  /** What is sought; null while nothing is. */
  found: string[] | null;
  selected: string | null;
  select: (state: string) => void;
  counts?: Counts | undefined;
}

export const nodeElement = (state: string): string => `flow-state-${state}`;

/** The flow as a graph in a box that scrolls: panned by scrolling, dragging and the focus, larger and smaller by its buttons and Ctrl with the wheel. */
export function Canvas({ drawing, ...graph }: GraphProps & { drawing: Drawing }) {
  const { flow, placed, found, selected, select, counts } = graph;
  const t = useFlowWords();
  const frame = useRef<HTMLDivElement>(null);
  const zoom = useZoom(frame, drawing);
  usePanning(frame);
  const order = useMemo(() => readingOrder(flow, drawing), [flow, drawing]);
  const [focused, setFocused] = useState(selected ?? flow.start);
  const stop = flow.nodes.some(node => node.id === focused) ? focused : order[0];
  useLayoutEffect(() => show(frame.current, selected), [selected, drawing]);
  const press = (event: KeyboardEvent, from: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = leadsTo(event.key, from, flow, order);
    if (next === null) return;
    event.preventDefault();
    document.getElementById(nodeElement(next))?.focus();
  };
  const isDim = (state: string) => found !== null && !found.includes(state);
  return (
    <div className="flow-frame">
      <div className="flow-canvas" ref={frame}>
        <div className="flow-paper" style={{ width: drawing.width * zoom.size, height: drawing.height * zoom.size }}>
          <div className="flow-sheet" role="group" aria-label={t.canvas} aria-describedby="flow-keys" style={{ width: drawing.width, height: drawing.height, transform: `scale(${zoom.size})` }}>
            <svg className="flow-lines" width={drawing.width} height={drawing.height} aria-hidden="true">
              <Arrow />
              {flow.edges.map((edge, at) => (
                <Line key={at} edge={edge} line={drawing.lines[at]!} isLit={edge.from === selected || edge.to === selected} />
              ))}
            </svg>
            {flow.edges.map((edge, at) => (
              <LineLabel key={at} edge={edge} line={drawing.lines[at]!} problems={placed.filter(one => one.edge === at)} count={counts?.edges.get(at)} open={() => select(edge.from)} />
            ))}
            {order.map(id => (
              <NodeBox
                key={id}
                node={flow.nodes.find(node => node.id === id)!}
                flow={flow}
                box={drawing.boxes[id]!}
                problems={placed.filter(one => one.state === id)}
                isSelected={id === selected}
                isDim={isDim(id)}
                isStop={id === stop}
                count={counts?.states.get(id)}
                open={() => select(id)}
                focus={() => setFocused(id)}
                press={event => press(event, id)}
              />
            ))}
          </div>
        </div>
      </div>
      <p className="flow-keys hint" id="flow-keys">
        {t.keys}
      </p>
      <ZoomTools zoom={zoom} />
    </div>
  );
}

/** A state that is opened from a list comes into sight. */
function show(frame: HTMLElement | null, state: string | null): void {
  if (!frame || !state) return;
  document.getElementById(nodeElement(state))?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
