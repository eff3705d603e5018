// The words and their versions. As the staff API says it; times are ISO 8601 in UTC.

import type { Named } from "./people";

export interface Studio {
  pack: string;
  /** The hash of the version that new conversations run on. */
  current: string;
  isOfStudio: boolean;
  /** The number of the last publication; acts that publish carry it. */
  last: number;
  mayPublish: boolean;
  reviewers: Named[];
  /** Those that the current version has words in. */
  languages: string[];
}

export type DraftState = "draft" | "checked" | "review" | "signed" | "published" | "discarded";

export interface Review {
  id: string;
  name: string;
  says: "nothing" | "signed" | "changes";
  words: string | null;
  at: string | null;
}

export interface Draft {
  id: string;
  title: string;
  state: DraftState;
  base: string;
  version: string;
  /** Another version is current than the one that it changes. */
  isBehind: boolean;
  by: string | null;
  createdAt: string;
  changedAt: string;
  files: number;
  editors: Named[];
  reviews: Review[];
  publication: number | null;
  /** null: not looked at since the server started. */
  errors: number | null;
  warnings: number | null;
}

export type How = "added" | "changed" | "removed";

export interface FileDiff {
  path: string;
  how: How;
  linesAdded: number;
  linesRemoved: number;
}

export interface Changed extends FileDiff {
  /** null: the content folder. */
  by: string | null;
  at: string;
  inConflict: boolean;
}

/** Lines and columns count from 1. */
export interface Found {
  file: string;
  line: number;
  column: number;
  code: string;
  message: string;
  severity: "error" | "warning";
}

export interface DraftDetail {
  draft: Draft;
  changed: Changed[];
  problems: Found[];
}

export interface FileRef {
  path: string;
  /** null: the draft takes it away. */
  hash: string | null;
  length: number;
  how: How | null;
  inConflict: boolean;
}

/** Null texts: there is no such file. */
export interface FileText {
  path: string;
  text: string | null;
  hash: string | null;
  published: string | null;
  publishedHash: string | null;
  by: string | null;
  at: string | null;
  inConflict: boolean;
}

export interface MessageUse {
  /** "" outside of the states. */
  state: string;
  part: "ask" | "again" | "why" | "earns" | "say" | "opening" | "hand-off" | "plan" | "advice";
  /** "" for everybody who comes there. */
  when: string;
  line: number;
}

export interface MessageFacts {
  words: number;
  readingAge: number;
  uses: MessageUse[];
}

export interface Version {
  number: number;
  version: string;
  at: string;
  how: "folder" | "published" | "rolled-back";
  state: "current" | "superseded" | "rolled-back";
  by: string | null;
  reason: string | null;
  draft: string | null;
  /** Live conversations that run on it. */
  live: number;
}

export interface VersionDetail {
  version: Version;
  changed: FileDiff[];
  draft: Draft | null;
}

export type Fate = "is-there" | "moves" | "stays";

export interface LiveGroup {
  status: "bot" | "waiting" | "held";
  state: string;
  fate: Fate;
  count: number;
}

export interface Live {
  groups: LiveGroup[];
  moves: number;
  stays: number;
}
