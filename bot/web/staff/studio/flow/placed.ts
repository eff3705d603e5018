import type { Flow, FlowNode } from "../../live/contract/flow";
import type { Found } from "../../live/contract/studio";
import { kindOf } from "../draft/groups";

export interface Placed {
  problem: Found;
  /** The state that it stands at; null where it stands at none. */
  state: string | null;
  /** The number of the edge, where it stands on one. */
  edge: number | null;
}

/** Every problem at the place of the graph where it is mended or seen. */
export function placeProblems(flow: Flow, problems: Found[]): Placed[] {
  return problems.map(problem => {
    const edge = problem.file === flow.file ? flow.edges.findIndex(one => one.line === problem.line) : -1;
    if (edge >= 0) return { problem, state: flow.edges[edge]!.from, edge };
    return { problem, state: stateOf(flow, problem), edge: null };
  });
}

function stateOf(flow: Flow, problem: Found): string | null {
  if (problem.file === flow.file) {
    const around = flow.nodes.find(node => node.line > 0 && node.line <= problem.line && problem.line <= node.last);
    return around?.id ?? byConversation(flow, problem.message);
  }
  const { kind, name } = kindOf(problem.file);
  if (kind !== "messages") return byConversation(flow, problem.message);
  return sayers(flow, name)[0]?.id ?? null;
}

const sayers = (flow: Flow, message: string): FlowNode[] => flow.nodes.filter(node => node.messages.includes(message));

/** A broken promise is told by a conversation: it stands where the last reply of that is said. */
function byConversation(flow: Flow, message: string): string | null {
  const lines = message.split("\n");
  const last = lines.reduce((found, line, at) => (/^\s+visitor: /.test(line) ? at : found), -1);
  const said = lines.slice(last + 1).flatMap(line => /^\s+bot: (\S+)/.exec(line)?.[1] ?? []);
  if (last < 0 || said.length === 0) return null;
  const scores = flow.nodes.map(node => ({ id: node.id, score: said.filter(one => node.messages.includes(one)).length + (node.messages.includes(said.at(-1)!) ? 0.5 : 0) }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.id : null;
}
