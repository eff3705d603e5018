import type { KeyboardEvent } from "react";
import type { Flow, FlowNode } from "../../live/contract/flow";
import { nodeElement } from "./Canvas";
import type { Box } from "./drawing";
import { Marks } from "./Marks";
import type { Passed } from "./passing";
import type { Placed } from "./placed";
import { useFlowWords } from "./words";

interface Props {
  node: FlowNode;
  flow: Flow;
  box: Box;
  problems: Placed[];
  isSelected: boolean;
  isDim: boolean;
  /** The one that Tab comes to. */
  isStop: boolean;
  count: Passed | undefined;
  open: () => void;
  focus: () => void;
  press: (event: KeyboardEvent) => void;
}

/** A state: its name and its question in words. */
export function NodeBox({ node, flow, box, problems, isSelected, isDim, isStop, count, open, focus, press }: Props) {
  const t = useFlowWords();
  const ways = flow.edges.filter(edge => edge.from === node.id).length;
  return (
    <button
      type="button"
      id={nodeElement(node.id)}
      className={`flow-node ${node.kind}${isSelected ? " selected" : ""}${isDim ? " dim" : ""}${problems.some(one => one.problem.severity === "error") ? " wrong" : ""}`}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      tabIndex={isStop ? 0 : -1}
      aria-current={isSelected ? "true" : undefined}
      onClick={open}
      onFocus={focus}
      onKeyDown={press}
    >
      <span className="flow-node-head">
        <span className="flow-node-name">{node.kind === "anywhere" ? t.anywhere : node.id}</span>
        {(node.kind === "start" || node.kind === "rest" || node.kind === "missing") && <span className="flow-node-kind">{t.kinds[node.kind]}</span>}
        <Marks problems={problems} count={count} />
      </span>
      <span className="flow-node-words">{wordsOf(node, flow, t)}</span>
      {ways > 0 && <span className="unseen">{t.ways(ways)}</span>}
    </button>
  );
}

export function wordsOf(node: FlowNode, flow: Flow, t: ReturnType<typeof useFlowWords>): string {
  if (node.kind === "anywhere") return flow.triggers.map(trigger => trigger.words).join(" · ");
  return node.kind === "missing" ? t.missing : node.words;
}
