// The lists of conversations, and what changes in them. As the staff API and the live hub say it; times are ISO 8601 in UTC.

import type { AskedIn, Guest } from "./company";
import type { Contact } from "./contact";
import type { Named, Person } from "./people";

export type Level = "severe" | "high" | "normal";

export type Status = "bot" | "waiting" | "held" | "ended";

export interface Reason {
  id: string;
  words: string;
  priority: number;
}

export interface Entry {
  id: string;
  name: string;
  status: Status;
  level: Level;
  /** Orders those who wait, highest first. */
  rank: number;
  reasons: Reason[];
  waitingSince: string | null;
  /** The extortionist's. */
  deadline: string | null;
  lastWordsAt: string | null;
  unread: number;
  number: number;
  owner: Named | null;
  channel: string;
  language: string;
  contact: Contact;
  /** Why it is in the queue again. */
  cameBack: { from: string; why: "vanished" | "transferred" | "released"; at: string } | null;
  /** Ids of the skills that whoever takes it should have. */
  needs: string[];
  /** A colleague whom the holder asked to look at it; by is the holder's name. */
  consulted: AskedIn | null;
  /** A supervisor whom the holder asked in. */
  guest: Guest | null;
  /** Whether the visitor may be asked who they are: a second person has still to decide. */
  identityOpen: { request: number; byId: string; byName: string; at: string; isEmergency: boolean } | null;
}

/** When people answer; whoever is on shift outside works as ever. */
export interface Hours {
  isOpen: boolean;
  opensAt: string | null;
}

export interface Queue {
  version: number;
  waiting: Entry[];
  held: Entry[];
  ended: Entry[];
  people: Person[];
  onShift: number;
  hours: Hours;
  now: string;
}

export interface QueueChange {
  version: number;
  changed: Entry[];
  removed: string[];
  people: Person[] | null;
  onShift: number;
  hours: Hours;
}
