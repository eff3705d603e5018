// The flow of a draft or a version as a graph, and one of its states for forms. As the staff API says it; lines count from 1.

export interface NamedWords {
  id: string;
  words: string;
}

export interface FlowNode {
  id: string;
  kind: "start" | "question" | "rest" | "anywhere" | "missing";
  /** The question, or what is said there. */
  words: string;
  fills: string | null;
  /** 0: nowhere. */
  line: number;
  last: number;
  /** Ids of all that is said there. */
  messages: string[];
  answers: NamedWords[];
}

export interface FlowEdge {
  from: string;
  to: string;
  /** The answers that take it, or its condition; "" where it always holds. */
  words: string;
  when: string;
  line: number;
  because: string | null;
}

export interface Slot {
  id: string;
  kind: "choice" | "age" | "amount" | "text";
  values: NamedWords[];
  isBuiltIn: boolean;
  askedAt: string | null;
}

export interface Flow {
  /** Where lines are. */
  file: string;
  start: string;
  nodes: FlowNode[];
  edges: FlowEdge[];
  triggers: NamedWords[];
  slots: Slot[];
  messages: NamedWords[];
  services: string[];
  labels: string[];
}

export interface ConditionLine {
  slot: string;
  how: "is" | "is not" | "<" | "<=" | ">" | ">=";
  values: string[];
}

export interface When {
  /** As it is written; "" for always. */
  text: string;
  /** One of the lines is enough. */
  isAny: boolean;
  /** null: nested deeper than a form shows. */
  lines: ConditionLine[] | null;
}

export interface Row {
  when: When;
  say: string[];
}

export interface Way {
  when: When;
  go: string;
  because: string | null;
  reason: string | null;
}

export interface StateAnswer {
  value: string;
  labels: Record<string, string | null>;
  phrases: string[];
  isSticky: boolean;
}

export interface MessageWords {
  id: string;
  texts: Record<string, string | null>;
  /** Languages whose words translate other words than there are now. */
  stale: string[];
}

export interface StateDetail {
  id: string;
  /** Of the state in the script: what a save begins from. */
  text: string;
  line: number;
  fills: string | null;
  whenUnknown: string | null;
  showsPlan: boolean;
  ask: Row[];
  why: Row[];
  again: Row[];
  earns: Row[];
  say: Row[];
  next: Way[];
  answers: StateAnswer[];
  messages: MessageWords[];
  /** The one that the others are translated from first. */
  languages: string[];
}
