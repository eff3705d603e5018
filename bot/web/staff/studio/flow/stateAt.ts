import type { Flow } from "../../live/contract/flow";
import { kindOf } from "../draft/groups";

/** The state that a line of the script belongs to, or that says a message first. */
export function stateAt(flow: Flow, path: string, line: number): string | undefined {
  if (path === flow.file) return flow.nodes.find(node => node.line > 0 && node.line <= line && line <= node.last)?.id;
  const { kind, name } = kindOf(path);
  return kind === "messages" ? flow.nodes.find(node => node.messages.includes(name))?.id : undefined;
}
