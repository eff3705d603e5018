import type { Entry } from "./contract/queue";

/** Somebody asks this one to look at it, or to join in. */
export const isAskedOf = (entry: Entry, id: string | undefined): boolean => id !== undefined && (entry.consulted?.id === id || entry.guest?.id === id);

/** The asking itself: another one is another call for attention, also in the same conversation. */
export const askingOf = (entry: Entry, id: string | undefined): string =>
  [entry.id, entry.consulted?.id === id && entry.consulted?.at, entry.guest?.id === id && entry.guest?.at].filter(Boolean).join(" ");
