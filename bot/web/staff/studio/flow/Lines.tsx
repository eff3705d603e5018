import type { FlowEdge } from "../../live/contract/flow";
import { labelSize, pathOf, sizeOf, type Drawing } from "./drawing";
import { Marks } from "./Marks";
import type { Passed } from "./passing";
import type { Placed } from "./placed";
import { useFlowWords } from "./words";

type DrawnLine = Drawing["lines"][number];

export const Arrow = () => (
  <defs>
    <marker id="flow-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerUnits="userSpaceOnUse" markerWidth="11" markerHeight="11" orient="auto-start-reverse">
      <path d="M0 0L10 5L0 10z" />
    </marker>
  </defs>
);

const fromAnywhere = (edge: FlowEdge): boolean => edge.from === "at any state";

export const Line = ({ edge, line, isLit }: { edge: FlowEdge; line: DrawnLine; isLit: boolean }) => (
  <path className={`flow-line${fromAnywhere(edge) ? " interrupt" : ""}${isLit ? " lit" : ""}`} d={pathOf(line.points)} markerEnd="url(#flow-arrow)" />
);

/** The words of a way, which open the state that it leaves. Who does not use a pointer finds the ways in that state. */
export function LineLabel({ edge, line, problems, count, open }: { edge: FlowEdge; line: DrawnLine; problems: Placed[]; count: Passed | undefined; open: () => void }) {
  const t = useFlowWords();
  if (edge.words === "" && problems.length === 0 && count === undefined) return null;
  const { width, height } = edge.words === "" ? { width: labelSize.width, height: labelSize.line + 8 } : sizeOf(edge.words);
  const words = edge.words === "otherwise" ? t.otherwise : edge.words;
  const title = [edge.when, edge.because].filter(Boolean).join("\n");
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      className={`flow-label${problems.length > 0 ? " wrong" : ""}`}
      style={{ left: line.x - width / 2, top: line.y - height / 2, width, height }}
      title={title}
      onClick={open}
    >
      <span className="flow-label-words">{words}</span>
      <Marks problems={problems} count={count} />
    </button>
  );
}
