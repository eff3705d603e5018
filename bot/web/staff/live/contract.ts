/** What the staff API and the live hub say. Times are ISO 8601 in UTC. */

export type Shift = "available" | "busy" | "break" | "offline";
export type Role = "operator" | "supervisor" | "administrator";
export type Level = "severe" | "high" | "normal";
export type Status = "bot" | "waiting" | "held" | "ended";
/** beside: asked in by the holder, and came; invited: not yet; consulted: looks at it, unseen by the visitor. */
export type Relation = "waiting" | "mine" | "beside" | "invited" | "consulted" | "ended" | "others" | "watching" | "mentioned" | "away";

export interface Outcome {
  id: string;
  label: string;
  needsReference: boolean;
}

export interface Tag {
  id: string;
  label: string;
}

/** A language or a topic; its names by the console's language. */
export interface Skill {
  id: string;
  names: Record<"en" | "cy", string>;
}

/** Somebody of it is there with room. */
export interface Team {
  name: string;
  free: number;
}

export interface Me {
  id: string;
  name: string;
  role: Role;
  /** Goes with every POST, so that no other site can send one. */
  token: string;
  shift: Shift;
  /** May take another conversation than the next. */
  canPick: boolean;
  site: { name: string; timeZone: string };
  longestText: number;
  outcomes: Outcome[];
  tags: Tag[];
  /** Why conversations come to people. */
  reasons: Tag[];
  skills: Skill[];
}

export interface Contact {
  leftQuickly: boolean;
  watched: boolean;
  noCallBack: boolean;
  /** More of it, in words. */
  safeHours: string | null;
  times: SafeTimes | null;
}

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

export type Weekday = (typeof weekdays)[number];

/** Times such as 09:00 in the clock of the site; null is no limit. */
export interface SafeTimes {
  days: Weekday[];
  from: string | null;
  to: string | null;
  /** The visitor's own beside those that an operator wrote: to be kept to as well. */
  also: SafeTimes | null;
}

/** Where the visitor is; away after `until` unless something is heard of them. open: there, and cannot say whether it is looked at. */
export interface VisitorPresence {
  how: "reading" | "open" | "hidden" | "away";
  /** null: nothing was heard of them yet. */
  since: string | null;
  until: string | null;
}

/** Whether it is a safe time, when that changes, and until when words may be sent all the same because the visitor is there. */
export interface Reach {
  isSafe: boolean;
  changesAt: string | null;
  thereUntil: string | null;
}

export interface Reason {
  id: string;
  words: string;
  priority: number;
}

export interface Named {
  id: string;
  name: string;
}

export interface AskedIn extends Named {
  by: string;
  at: string;
}

export interface Guest extends AskedIn {
  isHere: boolean;
  /** Writes to the visitor now; else the holder does. */
  hasWord: boolean;
}

/** How it stands with asking the visitor who they are. */
export interface Identity {
  request: number;
  state: "asked" | "emergency" | "approved" | "refused";
  reason: string;
  by: Named;
  at: string;
  isEmergency: boolean;
  isOpen: boolean;
  /** The viewer asked for it. */
  isOwn: boolean;
  decidedBy: string | null;
  refusal: string | null;
  mayAsk: boolean;
  /** Of an earlier stretch: it is no leave to ask, and whoever holds the conversation may ask for it anew. */
  isUsedUp: boolean;
  askedAt: string | null;
  disclosedAt: string | null;
  /** From then on an emergency may go ahead without an answer. */
  mayEscalateAt: string;
}

export interface IdentityToDecide {
  id: string;
  name: string;
  status: string;
  request: Identity;
}

/** A point to hand back to, and what the visitor would see there; without a state it is where the bot was. */
export interface ReturnPoint {
  state: string | null;
  label: string | null;
  html: string[];
  choices: string[];
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

export interface Person {
  id: string;
  name: string;
  role: string;
  state: Shift;
  open: number;
  /** As many as they may hold at most. */
  capacity: number;
  hasRoom: boolean;
  /** Available, and with room. */
  isFree: boolean;
  needsHelp: boolean;
  team: string | null;
  skills: string[];
  /** Severe conversations since their last break. */
  severeInARow: number;
  /** Since when they work without one; null when they are not at work. */
  workingSince: string | null;
  isBreakDue: boolean;
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
  from: "visitor" | "bot" | "operator" | "staff";
  kind: string;
  name: string | null;
  /** Safe: rendered by the server, what people typed is escaped there. */
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

export interface Note {
  number: number;
  at: string;
  by: Named;
  text: string;
  mentions: string[];
}

/** A note that names me; nothing of what it says. */
export interface Mention {
  conversation: string;
  name: string;
  note: number;
  at: string;
  by: string;
}

export interface CannedReply {
  id: string;
  shortcut: string;
  title: string;
  text: string;
}

export interface Taken {
  id: string;
  number: number;
  status: string;
  leaseToken: string | null;
}

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
  lightWords: string;
  identity: IdentityToDecide[];
}
