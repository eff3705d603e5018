// What staff write for staff. As the staff API and the live hub say it; times are ISO 8601 in UTC.

import type { Named } from "./people";

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
