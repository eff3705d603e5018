// How a visitor may be reached, and where they are. As the staff API and the live hub say it; times are ISO 8601 in UTC.

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
