// What happened among staff, as a sentence. What the visitor was told of it stands beside it as the bot's words; nothing is said twice.

import type { Contact } from "../live/contract/contact";
import type { TalkEvent } from "../live/contract/talk";
import type { Words } from "../words";
import type { Says } from "../words/en/occurrences";
import { timesInWords } from "../words/safe-times";

/** Null where there is nothing to say. */
export function occurrence(event: TalkEvent, t: Words): string | null {
  const says = (t.occurrences as Record<string, Says | undefined>)[event.kind];
  return says ? says({ name: event.name ?? "", by: event.by, words: event.words, contact: event.contact ? inWords(event.contact, t) : "" }) : null;
}

function inWords(contact: Contact, t: Words): string {
  const said = [
    contact.watched && t.contact.watchedLabel,
    contact.noCallBack && t.contact.noCallBackLabel,
    contact.times && t.contact.safeHours(timesInWords(contact.times, t.contact)),
    contact.safeHours,
  ].filter(Boolean);
  return said.length > 0 ? said.join(". ") : t.contact.noLimit;
}
