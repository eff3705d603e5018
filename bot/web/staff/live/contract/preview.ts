// A visitor who is played. As the staff API says it.

import type { Reason } from "./queue";
import type { Use } from "./who";
import type { Fact } from "./talk";

export interface Choice {
  value: string;
  words: string;
}

export interface Question {
  slot: string;
  name: string;
  answers: Choice[];
}

export interface People {
  questions: Question[];
  languages: string[];
}

export type Hours = "staffed" | "unstaffed" | "closed";

export interface Span {
  field: string;
  /** UTF-16 code units of the words; the end is excluded. */
  start: number;
  end: number;
  text: string;
  by: string;
}

export interface Said {
  message: string;
  file: string;
  words: string;
  by: Pick<Use, "state" | "part" | "line">[];
  /** The first line of script.yaml that names it. */
  line: number | null;
}

export interface Step {
  words: string | null;
  isTyped: boolean;
  spans: Span[];
  taken: { name: string; words: string }[];
  said: Said[];
}

export interface OperatorView {
  status: "bot" | "waiting" | "held" | "ended";
  priority: number;
  reasons: Reason[];
  summary: Fact[];
  needs: string[];
}

export interface Preview {
  id: string;
  address: string;
  version: string;
  language: string;
  hours: Hours;
  hasLeft: boolean;
  /** The words of the first act that changed words do not offer any more. */
  stopped: string | null;
  notAsked: string[];
  state: string;
  stateLine: number | null;
  steps: Step[];
  operator: OperatorView;
}
