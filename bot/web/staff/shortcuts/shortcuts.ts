import type { Words } from "../words";

/**
 * The one list of shortcuts. A single letter never fires while typing in a field, and can be switched off (WCAG 2.1.4);
 * those with a modifier or a function key work everywhere and stay.
 */
export const shortcuts = [
  { id: "next", keys: ["n"], group: "queue" },
  { id: "down", keys: ["j", "Alt+ArrowDown"], group: "queue" },
  { id: "up", keys: ["k", "Alt+ArrowUp"], group: "queue" },
  { id: "unread", keys: ["u"], group: "queue" },
  { id: "reply", keys: ["r"], group: "talk" },
  { id: "transcript", keys: ["w"], group: "talk" },
  { id: "note", keys: ["m"], group: "talk" },
  { id: "finish", keys: ["f"], group: "talk" },
  { id: "transfer", keys: ["t"], group: "talk" },
  { id: "handBack", keys: ["b"], group: "talk" },
  { id: "contact", keys: ["c"], group: "talk" },
  { id: "consult", keys: ["o"], group: "talk" },
  { id: "invite", keys: ["i"], group: "talk" },
  { id: "word", keys: ["g"], group: "talk" },
  { id: "identity", keys: ["d"], group: "talk" },
  { id: "take", keys: ["a"], group: "talk" },
  { id: "help", keys: ["F8"], group: "self" },
  { id: "presence", keys: ["p"], group: "self" },
  { id: "quiet", keys: ["q"], group: "self" },
  { id: "mentions", keys: ["@"], group: "self" },
  { id: "desk", keys: ["1"], group: "go" },
  { id: "board", keys: ["2"], group: "go" },
  { id: "history", keys: ["3"], group: "go" },
  { id: "shortcuts", keys: ["?"], group: "go" },
] as const satisfies readonly Shortcut[];

interface Shortcut {
  id: keyof Words["shortcuts"]["names"];
  keys: readonly string[];
  group: keyof Words["shortcuts"]["groups"];
}

export type ShortcutId = (typeof shortcuts)[number]["id"];

export const groups = ["queue", "talk", "self", "go"] as const;

export const keysOf = (id: ShortcutId): readonly string[] => shortcuts.find(shortcut => shortcut.id === id)!.keys;
