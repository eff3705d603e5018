// One conversation. As the staff API and the live hub say it; times are ISO 8601 in UTC.

import type { Identity } from "./company";
import type { Contact, Reach, VisitorPresence } from "./contact";
import type { Entry } from "./queue";

/** beside: asked in by the holder, and came; invited: not yet; consulted: looks at it, unseen by the visitor. */
export type Relation = "waiting" | "mine" | "beside" | "invited" | "consulted" | "ended" | "others" | "watching" | "mentioned" | "away";

export interface Fact {
  slot: string;
  name: string;
  words: string;
  /** The visitor's own. */
  wording: string | null;
}

export interface TalkEvent {
  number: number;
  at: string;
  /** staff: what happened among them, which the visitor never sees; see talk/occurrence.ts. */
  from: "visitor" | "bot" | "operator" | "staff";
  kind: string;
  name: string | null;
  /** Who did it, where that was somebody else. */
  by: string | null;
  /** Plain words that somebody wrote with it. */
  words: string | null;
  contact: Contact | null;
  /** What was said. Safe: rendered by the server, what people typed is escaped there. */
  html: string | null;
  choices: string[];
  /** The visitor pressed a button rather than typed. */
  pressed: boolean;
}

export interface TalkUpdate {
  entry: Entry;
  relation: Relation;
  leaseToken: string | null;
  number: number;
  facts: Fact[];
  events: TalkEvent[];
  seenByVisitor: number;
  /** Known to have reached the visitor's page or client. */
  deliveredToVisitor: number;
  typing: boolean;
  /** It is the viewer's to write to the visitor now. */
  hasWord: boolean;
  identity: Identity | null;
  presence: VisitorPresence | null;
  reach: Reach | null;
}

export interface Talk extends Omit<TalkUpdate, "typing"> {
  scriptVersion: string;
  canAct: boolean;
}

export interface CannedReply {
  id: string;
  shortcut: string;
  title: string;
  text: string;
}

/** A point to hand back to, and what the visitor would see there; without a state it is where the bot was. */
export interface ReturnPoint {
  state: string | null;
  label: string | null;
  html: string[];
  choices: string[];
}

export interface Taken {
  id: string;
  number: number;
  status: string;
  leaseToken: string | null;
}
