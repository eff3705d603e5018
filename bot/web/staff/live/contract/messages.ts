// All messages of a draft. As the staff API says it.

import type { How } from "./studio";
import type { Use } from "./who";

export interface MessageText {
  language: string;
  file: string;
  hash: string | null;
  begins: string;
  words: number;
  /** null: not measured in this language. */
  readingAge: number | null;
  sources: string[];
  reviewed: string;
  owner: string;
  review: string | null;
  /** The name of this text, for a translation to say which one it translates. */
  stamp: string;
  of: string | null;
  isStale: boolean;
  isDue: boolean;
  problems: string[];
  how: How | null;
}

export interface MessageRow {
  id: string;
  texts: MessageText[];
  uses: Use[];
  line: number | null;
  isUnused: boolean;
}

export interface Messages {
  writtenIn: string;
  languages: { id: string; readingAge: number | null }[];
  longest: number | null;
  days: number | null;
  today: string;
  messages: MessageRow[];
}
