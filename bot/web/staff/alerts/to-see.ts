import type { Entry, Mention } from "../live/contract";
import { me } from "../live/me";
import { mentions } from "../live/mentions";
import type { QueueState } from "../live/queue-state";

/** What waits to be seen. */
export interface ToSee {
  /** Handed off since the operator last did something here. */
  handOffs: readonly Entry[];
  /** Passed on to the operator by a colleague since then. */
  passedOn: readonly Entry[];
  /** Mine, with messages of the visitor that were not on the screen. */
  unread: readonly Entry[];
  helpFor: readonly string[];
  /** Notes that name the operator. */
  mentions: readonly Mention[];
}

/** Follows the queue; "new" is what was not there when the operator last looked. */
export class Watch {
  private looked: ReadonlySet<string> | null = null;
  private answered: ReadonlySet<string> = new Set();

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
      unread: queue.held.filter(entry => entry.owner?.id === self?.id && entry.unread > 0 && !entry.contact.leftQuickly),
      helpFor: asking.filter(person => !this.answered.has(person.id)).map(person => person.name),
      mentions: mentions.get(),
    };
  }

  /** The operator did something on the page, so the list was before their eyes. */
  look(queue: QueueState): void {
    this.looked = seenIn(queue);
    this.answered = new Set(queue.people.filter(person => person.needsHelp).map(person => person.id));
  }
}

const passedOn = (queue: QueueState): Entry[] => queue.held.filter(entry => entry.owner?.id === me.get()?.id && entry.cameBack?.why === "transferred");

const seenIn = (queue: QueueState): ReadonlySet<string> => new Set([...queue.waiting, ...passedOn(queue)].map(entry => entry.id));
