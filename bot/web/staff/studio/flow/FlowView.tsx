import { useMemo, useState, type ReactNode } from "react";
import { Refusal } from "../../frame/Refusal";
import type { Flow } from "../../live/contract/flow";
import type { Found } from "../../live/contract/studio";
import { useStudioWords } from "../words";
import type { Asked } from "../asking";
import { Canvas, nodeElement } from "./Canvas";
import { useDrawing } from "./drawing";
import { useStopsWords } from "../stops/words";
import { Outline } from "./Outline";
import { useCounts } from "./passing";
import { placeProblems, type Placed } from "./placed";
import { ProblemList } from "./ProblemList";
import { findStates } from "./search";
import { SearchBox } from "./SearchBox";
import { ViewChoice, type View } from "./ViewChoice";
import { useFlowWords } from "./words";

interface Props {
  asked: Asked<Flow>;
  problems: Found[];
  isChecking: boolean;
  selected: string | null;
  select: (state: string | null) => void;
  /** Goes to a line of a file, where there is an editor of it. */
  toText: ((file: string, line: number) => void) | null;
  /** The forms of the state that is open. */
  sheet: (flow: Flow, placed: Placed[], close: () => void) => ReactNode;
  tools?: (flow: Flow) => ReactNode;
}

const narrow = "(max-width: 44rem)";

/** The flow as a graph or an outline, and beside it what is wrong, or the state that is open. */
export function FlowView({ asked, problems, isChecking, selected, select, toText, sheet, tools }: Props) {
  const t = useFlowWords();
  const s = useStudioWords().problems;
  const flow = asked.value;
  const [view, setView] = useState<View>(() => (window.matchMedia(narrow).matches ? "outline" : "graph"));
  const [sought, setSought] = useState("");
  const [isCounting, setCounting] = useState(false);
  const { counts, visits } = useCounts(flow, isCounting);
  const stops = useStopsWords();
  const drawn = useDrawing(view === "graph" ? flow : null);
  const placed = useMemo(() => (flow ? placeProblems(flow, problems) : []), [flow, problems]);
  const found = useMemo(() => (flow ? findStates(flow, sought) : null), [flow, sought]);
  const close = () => {
    const from = selected;
    select(null);
    // Back to where they came from, once the box can be focused again.
    if (from) requestAnimationFrame(() => document.getElementById(nodeElement(from))?.focus());
  };
  if (!flow)
    return (
      <div className="flow-page waiting">
        <Refusal problem={asked.problem} />
        {asked.problem ? <ProblemList placed={problems.map(problem => ({ problem, state: null, edge: null }))} select={null} toText={toText} /> : <p className="starting">{t.opening}</p>}
      </div>
    );
  const graph = { flow, placed, found, selected, select, counts };
  const isOpen = selected !== null && flow.nodes.some(node => node.id === selected);
  return (
    <div className={isOpen ? "flow-page open" : "flow-page"}>
      <div className="flow-tools">
        <SearchBox flow={flow} sought={sought} setSought={setSought} found={found} select={select} />
        <ViewChoice view={view} setView={setView} />
        <button type="button" className="second small" aria-pressed={isCounting} onClick={() => setCounting(before => !before)}>
          {stops.title}
        </button>
        <p role="status" className="hint flow-visits">
          {visits === undefined ? "" : visits === null ? t.tooFewVisits : t.visits(visits)}
        </p>
        {tools?.(flow)}
      </div>
      <div className="flow-main">
        {view === "outline" ? <Outline {...graph} /> : drawn ? <Canvas {...graph} {...drawn} /> : <p className="starting">{t.opening}</p>}
      </div>
      {isOpen ? (
        sheet(flow, placed, close)
      ) : (
        <aside className="problems flow-side" aria-labelledby="problems-title" aria-busy={isChecking}>
          <h2 id="problems-title">{s.title}</h2>
          <p role="status" className={isChecking ? "checking" : problems.length > 0 ? "error" : "hint"}>
            {isChecking ? s.checking : problems.length === 0 ? s.none : s.count(...counted(problems))}
          </p>
          <ProblemList placed={placed} select={select} toText={toText} />
        </aside>
      )}
    </div>
  );
}

function counted(problems: Found[]): [number, number] {
  const errors = problems.filter(problem => problem.severity === "error").length;
  return [errors, problems.length - errors];
}
