import { graphlib, layout } from "@dagrejs/dagre";
import type { Drawing, Plan } from "./studio/flow/drawing";

/**
 * Works out where the boxes and lines of a graph stand: a worker, so that the layout library is loaded by the page that draws a graph and by no other, and does not hold up what is typed meanwhile.
 */
const room = self as unknown as { onmessage: (event: MessageEvent<Plan>) => void; postMessage: (drawing: Drawing) => void };

room.onmessage = ({ data: plan }) => {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 36, edgesep: 24, ranksep: 34, marginx: 24, marginy: 24 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const box of plan.boxes) graph.setNode(box.id, { width: box.width, height: box.height });
  for (const [name, line] of plan.lines.entries()) graph.setEdge(line.from, line.to, { width: line.width, height: line.height, labelpos: "c" }, `${name}`);
  layout(graph);
  room.postMessage({
    width: graph.graph().width ?? 0,
    height: graph.graph().height ?? 0,
    boxes: Object.fromEntries(plan.boxes.map(({ id }) => [id, corner(graph.node(id))])),
    lines: plan.lines.map((line, name) => {
      const { points, x, y } = graph.edge({ v: line.from, w: line.to, name: `${name}` });
      return { points, x: x ?? 0, y: y ?? 0 };
    }),
  });
};

const corner = (box: { x: number; y: number; width: number; height: number }) => ({ ...box, x: box.x - box.width / 2, y: box.y - box.height / 2 });
