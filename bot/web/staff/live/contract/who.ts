// For whom a row of the flow holds. As the staff API says it.

/** The words are the pack's; they and the name are null for what is built in, such as area and open. */
export interface Who {
  kind: "all" | "any" | "not" | "is" | "unknown" | "compare";
  parts: Who[] | null;
  slot: string | null;
  name: string | null;
  value: string | null;
  words: string | null;
  operator: string | null;
}

/** A row that says a message; null who: everybody who comes there. */
export interface Use {
  state: string;
  part: "ask" | "again" | "why" | "earns" | "say" | "opening" | "hand-off" | "plan" | "advice";
  line: number;
  who: Who | null;
}
