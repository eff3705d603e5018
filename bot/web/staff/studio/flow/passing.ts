import { useMemo } from "react";
import type { Counts as Told } from "../../live/contract/counts";
import type { Flow } from "../../live/contract/flow";
import { useAsked } from "../asking";

/** How many visits came by, and how many of them were over there; null is too few to be told. */
export interface Passed {
  came: number;
  stopped: number | null;
}

/** What is told of the last weeks: of a state by its name, of a way by its number. */
export interface Counts {
  states: ReadonlyMap<string, Passed>;
  edges: ReadonlyMap<number, Passed>;
}

/** Asked for only when somebody wants to see it. */
export function useCounts(flow: Flow | null, isWanted: boolean): { counts: Counts | undefined; visits: number | null | undefined } {
  const told = useAsked<Told>(isWanted ? "studio/counts" : null).value;
  const counts = useMemo(() => (flow && told ? placed(flow, told) : undefined), [flow, told]);
  return { counts: isWanted ? counts : undefined, visits: isWanted && told ? told.visits : undefined };
}

function placed(flow: Flow, told: Told): Counts {
  const states = new Map<string, Passed>();
  for (const { state, came, stopped } of told.states) if (came !== null) states.set(state, { came, stopped });
  const edges = new Map<number, Passed>();
  flow.edges.forEach((edge, number) => {
    const passed = told.ways.find(way => way.from === edge.from && way.to === edge.to && way.label === edge.when)?.passed;
    if (passed) edges.set(number, { came: passed, stopped: null });
  });
  return { states, edges };
}
