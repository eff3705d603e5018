// What two versions say and do differently. As the staff API says it.

export type MeaningKind =
  | "promise"
  | "said"
  | "order"
  | "way"
  | "priority"
  | "state"
  | "question"
  | "answer"
  | "service"
  | "words"
  | "label"
  | "facts"
  | "timer"
  | "phrase"
  | "translation"
  | "story"
  | "desk"
  | "settings";

/** One thing that is otherwise, told in a line in the language that was asked for. */
export interface Meaning {
  kind: MeaningKind;
  text: string;
}
