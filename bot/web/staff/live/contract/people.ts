// Who is there, and what they may do. As the staff API and the live hub say it; times are ISO 8601 in UTC.

export type Shift = "available" | "busy" | "break" | "offline";

export type Role = "operator" | "supervisor" | "administrator" | "editor" | "publisher";

export interface Named {
  id: string;
  name: string;
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

export interface Outcome {
  id: string;
  label: string;
  needsReference: boolean;
}

export interface Tag {
  id: string;
  label: string;
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
