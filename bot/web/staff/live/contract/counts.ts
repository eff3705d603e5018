/** Where visitors stop. Numbers are multiples of `group`; null is fewer than that, which may be none. */
export interface Counts {
  first: string;
  last: string;
  /** Days that are kept, and over. */
  earliest: string;
  latest: string;
  group: number;
  visits: number | null;
  states: StateCounts[];
  /** Called as the graph of the flow calls its edges. */
  ways: WayCount[];
}

export interface StateCounts {
  state: string;
  asks: string | null;
  rests: boolean;
  came: number | null;
  wentOn: number | null;
  stopped: number | null;
  toPerson: number | null;
  finished: number | null;
  notUnderstood: number | null;
}

export interface WayCount {
  from: string;
  to: string;
  label: string;
  passed: number | null;
}
