import type { Flow } from "../../live/contract/flow";
import type { Drawing } from "./drawing";

/** The order in which the eye reads the graph: from above, and in a row from the left. */
export function readingOrder(flow: Flow, drawing: Drawing): string[] {
  const at = (id: string) => drawing.boxes[id]!;
  return flow.nodes.map(node => node.id).sort((one, other) => at(one).y - at(other).y || at(one).x - at(other).x);
}

/** Where a key leads from a state: along its ways, or through all states in reading order. Null for keys that lead nowhere. */
export function leadsTo(key: string, from: string, flow: Flow, order: string[]): string | null {
  const ways = flow.edges.filter(edge => edge.from === from).map(edge => edge.to);
  const at = order.indexOf(from);
  switch (key) {
    case "ArrowDown":
      return ways[0] ?? null;
    case "ArrowUp":
      return flow.edges.find(edge => edge.to === from)?.from ?? null;
    case "ArrowRight":
      return order[at + 1] ?? null;
    case "ArrowLeft":
      return order[at - 1] ?? null;
    case "Home":
      return order[0] ?? null;
    case "End":
      return order.at(-1) ?? null;
    default:
      return /^[1-9]$/.test(key) ? (ways[Number(key) - 1] ?? null) : null;
  }
}
