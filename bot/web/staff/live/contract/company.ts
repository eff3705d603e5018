// Who was asked into a conversation, and whether a visitor may be asked who they are. As the staff API and the live hub say it; times are ISO 8601 in UTC.

import type { Named } from "./people";

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
