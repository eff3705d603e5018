import { askingOf, isAskedOf } from "../live/asked";
import type { Mention } from "../live/contract/notes";
import type { Entry } from "../live/contract/queue";
import { me } from "../live/me";
import { mentions } from "../live/mentions";
import type { QueueState } from "../live/queue-state";

/** What waits to be seen. */
export interface ToSee {
  /** Handed off since the operator last did something here. */
  handOffs: readonly Entry[];
  /** Passed on to the operator by a colleague since then. */
  passedOn: readonly Entry[];
  /** Mine to answer, with messages of the visitor that were not on the screen. */
  unread: readonly Entry[];
  helpFor: readonly string[];
  /** Colleagues ask the operator to look at it, or to join in. */
  asked: readonly Entry[];
  /** Somebody wants to ask a visitor who they are, and the operator may decide on it. */
  toDecide: readonly Entry[];
  /** Notes that name the operator. */
  mentions: readonly Mention[];
}

/** Follows the queue; "new" is what was not there when the operator last looked. */
export class Watch {
  private looked: ReadonlySet<string> | null = null;
  private answered: ReadonlySet<string> = new Set();
  private calls: ReadonlySet<string> = new Set();

  see(queue: QueueState): ToSee {
    const self = me.get();
    this.looked ??= seenIn(queue);
    const isOnShift = queue.people.find(person => person.id === self?.id)?.state === "available";
    const asking = self?.role === "operator" ? [] : queue.people.filter(person => person.needsHelp && person.id !== self?.id);
    // Who took it back and asks again is to be heard again.
    this.answered = new Set(asking.filter(person => this.answered.has(person.id)).map(person => person.id));
    return {
      handOffs: isOnShift ? queue.waiting.filter(entry => !this.looked?.has(entry.id)) : [],
      passedOn: passedOn(queue).filter(entry => !this.looked?.has(entry.id)),
      unread: queue.held.filter(entry => isToAnswer(entry, self?.id) && entry.unread > 0 && !entry.contact.leftQuickly),
      helpFor: asking.filter(person => !this.answered.has(person.id)).map(person => person.name),
      asked: queue.held.filter(entry => isAskedOf(entry, self?.id) && !this.calls.has(askingOf(entry, self?.id))),
      toDecide: toDecide(queue).filter(entry => !this.calls.has(requestOf(entry))),
      mentions: mentions.get(),
    };
  }

  /** The operator did something on the page, so the list was before their eyes. */
  look(queue: QueueState): void {
    this.looked = seenIn(queue);
    this.calls = new Set([...queue.held.map(entry => askingOf(entry, me.get()?.id)), ...toDecide(queue).map(requestOf)]);
    this.answered = new Set(queue.people.filter(person => person.needsHelp).map(person => person.id));
  }
}

/** Whoever asked does not decide. */
export function toDecide(queue: QueueState): Entry[] {
  const self = me.get();
  if (self === null || self.role === "operator") return [];
  return [...queue.held, ...queue.waiting].filter(entry => entry.identityOpen !== null && entry.identityOpen.byId !== self.id);
}

/** The holder's, and also the guest's who has the word. */
const isToAnswer = (entry: Entry, id: string | undefined): boolean => entry.owner?.id === id || (entry.guest?.hasWord === true && entry.guest.id === id);

const requestOf = (entry: Entry): string => `${entry.id} ${entry.identityOpen?.request ?? ""}`;

const passedOn = (queue: QueueState): Entry[] => queue.held.filter(entry => entry.owner?.id === me.get()?.id && entry.cameBack?.why === "transferred");

const seenIn = (queue: QueueState): ReadonlySet<string> => new Set([...queue.waiting, ...passedOn(queue)].map(entry => entry.id));
