import { announce } from "../app/announce";
import { place } from "../app/address";
import { settings } from "../app/settings";
import type { Entry } from "../live/contract";
import { queue } from "../live/queue";
import { words } from "../words";
import { showOnDesktop } from "./desktop";
import { readySound, sound } from "./sound";
import { Watch, type ToSee } from "./to-see";

const repeatMs = 20_000;
const watch = new Watch();
let before: ToSee = { handOffs: [], passedOn: [], unread: [], helpFor: [] };
let title = "";

/** Sound, desktop and the count in the title: at once for what is new, and again until it was seen. */
export function startAlerts(): void {
  readySound();
  queue.subscribe(follow);
  setInterval(() => alertOf(before), repeatMs);
  for (const sign of ["pointerdown", "keydown"]) document.addEventListener(sign, looked, { capture: true, passive: true });
  window.addEventListener("focus", looked);
  place.subscribe(follow);
}

/** The name of the page; the count goes before it. */
export function setTitle(words: string): void {
  title = words;
  count(before);
}

function looked(): void {
  watch.look(queue.get());
  follow();
}

function follow(): void {
  const now = watch.see(queue.get());
  const known = new Set([...before.handOffs, ...before.passedOn].map(entry => entry.id));
  const fresh = now.handOffs.filter(entry => !known.has(entry.id));
  const passedOn = now.passedOn.filter(entry => !known.has(entry.id));
  const unreadBefore = new Map(before.unread.map(entry => [entry.id, entry.unread]));
  const more = now.unread.filter(entry => entry.unread > (unreadBefore.get(entry.id) ?? 0) && !isBeforeTheEyes(entry.id));
  const help = now.helpFor.filter(name => !before.helpFor.includes(name));
  before = now;
  count(now);
  if (fresh.length + passedOn.length + more.length + help.length > 0) {
    alertOf({ handOffs: fresh, passedOn, unread: more, helpFor: help });
    say({ handOffs: fresh, passedOn, unread: more, helpFor: help });
  }
}

/** The transcript reads those out itself. */
function isBeforeTheEyes(id: string): boolean {
  const at = place.get();
  return at.page === "desk" && at.id === id && document.hasFocus();
}

function alertOf({ handOffs, passedOn, unread, helpFor }: ToSee): void {
  if (settings.get().quiet) return;
  const t = words().alerts;
  if (helpFor.length > 0) {
    sound("help");
    showOnDesktop("help", t.help(helpFor.join(", ")), null);
  } else if (handOffs.length + passedOn.length > 0) sound("handOff");
  else if (unread.some(entry => !isBeforeTheEyes(entry.id))) sound("message");
  if (handOffs.length > 0) showOnDesktop("hand-off", t.handOff(handOffs.length), null);
  if (passedOn[0]) showOnDesktop("passed-on", t.passedOn(passers(passedOn)), passedOn[0].id);
  if (unread[0]) showOnDesktop("message", t.message(unread.map(entry => entry.name).join(", ")), unread[0].id);
}

function say({ handOffs, passedOn, unread, helpFor }: ToSee): void {
  const t = words().alerts;
  if (helpFor.length > 0) announce(t.help(helpFor.join(", ")));
  else if (passedOn.length > 0) announce(t.passedOn(passers(passedOn)));
  else if (unread.length > 0) announce(t.message(unread.map(entry => entry.name).join(", ")));
  else if (handOffs.length > 0) announce(`${t.handOff(handOffs.length)}: ${handOffs[0]!.reasons.map(reason => reason.words).join(", ")}`);
}

const passers = (entries: readonly Entry[]): string => [...new Set(entries.map(entry => entry.cameBack?.from))].join(", ");

function count({ handOffs, passedOn, unread, helpFor }: ToSee): void {
  const toDo = handOffs.length + passedOn.length + helpFor.length + unread.reduce((sum, entry) => sum + entry.unread, 0);
  document.title = toDo > 0 ? `(${toDo}) ${title}` : title;
}
