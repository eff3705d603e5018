// What was, and how it goes now. As the staff API and the live hub say it; times are ISO 8601 in UTC.

import type { IdentityToDecide } from "./company";
import type { Person } from "./people";
import type { Level } from "./queue";

export interface Past {
  id: string;
  name: string;
  startedAt: string;
  endedAt: string;
  outcome: string | null;
  outcomeWords: string | null;
  operators: string[];
  reasons: string[];
  tags: string[];
  reference: string | null;
}

/** One line of the audit log; by is null where nobody is known. */
export interface AuditLine {
  number: number;
  at: string;
  by: string | null;
  action: string;
  target: string | null;
  conversation: string | null;
}

export interface AuditChoices {
  people: { id: string; name: string }[];
  acts: string[];
}

export interface BoardFigures {
  waiting: number;
  longest: { level: Level; since: string }[];
  onShift: number;
  people: Person[];
  abandonedToday: number;
  firstReplySeconds: { median: number; p90: number } | null;
  light: "green" | "amber" | "red";
  lightReason: "nobody-on-shift" | "severe-waits" | "somebody-waits" | "calm";
  /** The limit that was passed. */
  lightMinutes: number | null;
  identity: IdentityToDecide[];
}
