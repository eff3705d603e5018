import type { MessageWords, Row, StateAnswer, StateDetail, Way, When } from "../../../live/contract/flow";

/** What stands in a list has a name of its own while the form is open, so that it can be moved. */
export type Keyed<T> = T & { key: number };

export type RowField = "ask" | "why" | "again" | "earns" | "say";
export const rowFields: RowField[] = ["ask", "why", "again", "earns", "say"];

/** A state while it is edited. */
export type Form = Record<RowField, Keyed<Row>[]> & {
  next: Keyed<Way>[];
  answers: Keyed<StateAnswer>[];
  messages: MessageWords[];
  /** Messages and labels whose translation says what they say now. */
  translated: string[];
  remove: boolean;
};

/** A form with the state that it began from: both outlive a look at another state. */
export interface Editing {
  before: StateDetail;
  form: Form;
}

let last = 0;
export const keyed = <T>(one: T): Keyed<T> => ({ ...one, key: ++last });

export const always: When = { text: "", isAny: false, lines: [] };

export function formOf(state: StateDetail): Form {
  const { ask, why, again, earns, say, next, answers, messages } = state;
  return {
    ask: ask.map(keyed),
    why: why.map(keyed),
    again: again.map(keyed),
    earns: earns.map(keyed),
    say: say.map(keyed),
    next: next.map(keyed),
    answers: answers.map(keyed),
    messages,
    translated: [],
    remove: false,
  };
}

export const moved = <T>(list: T[], from: number, by: 1 | -1): T[] => {
  const after = [...list];
  const [one] = after.splice(from, 1);
  after.splice(from + by, 0, one!);
  return after;
};

export const replaced = <T>(list: T[], at: number, one: T): T[] => list.map((known, index) => (index === at ? one : known));

/** A new one comes before that which stands for all others, if that is the last. */
export const beforeTheRest = <T extends { when: When }>(list: T[], one: T): T[] => (list.at(-1)?.when.text === "" ? [...list.slice(0, -1), one, list.at(-1)!] : [...list, one]);

export const without = <T>(list: T[], at: number): T[] => list.filter((_, index) => index !== at);
