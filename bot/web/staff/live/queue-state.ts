import type { Person } from "./contract/people";
import type { Entry, Hours, Queue, QueueChange } from "./contract/queue";

/** Everything that the left side and the board draw from. The lists are views of `entries`, kept so that they need no sorting on each draw. */
export interface QueueState {
  version: number;
  entries: ReadonlyMap<string, Entry>;
  waiting: readonly Entry[];
  held: readonly Entry[];
  ended: readonly Entry[];
  people: readonly Person[];
  onShift: number;
  hours: Hours;
}

export const emptyQueue: QueueState = { version: -1, entries: new Map(), waiting: [], held: [], ended: [], people: [], onShift: 0, hours: { isOpen: true, opensAt: null } };

export function fromSnapshot(queue: Queue): QueueState {
  const entries = new Map([...queue.waiting, ...queue.held, ...queue.ended].map(entry => [entry.id, entry]));
  return { version: queue.version, entries, waiting: queue.waiting, held: queue.held, ended: queue.ended, people: queue.people, onShift: queue.onShift, hours: queue.hours };
}

export function withChange(state: QueueState, change: QueueChange, myId: string): QueueState {
  const entries = new Map(state.entries);
  for (const id of change.removed) entries.delete(id);
  for (const entry of change.changed) {
    if (entry.status !== "ended" || wasMine(entry, entries.get(entry.id), myId)) entries.set(entry.id, entry);
    else entries.delete(entry.id);
  }
  const all = [...entries.values()];
  return {
    version: change.version,
    entries,
    waiting: all.filter(entry => entry.status === "waiting").sort(nextFirst),
    held: all.filter(entry => entry.status === "held"),
    ended: all.filter(entry => entry.status === "ended"),
    people: change.people ?? state.people,
    onShift: change.onShift,
    hours: change.hours,
  };
}

/** How another operator's conversation ended is none of this one's list. */
function wasMine(entry: Entry, known: Entry | undefined, myId: string): boolean {
  return (entry.owner ?? known?.owner)?.id === myId || known?.status === "ended";
}

const nextFirst = (one: Entry, other: Entry): number =>
  other.rank - one.rank || (one.waitingSince ?? "").localeCompare(other.waitingSince ?? "");
