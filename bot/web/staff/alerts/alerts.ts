import { announce } from "../app/announce";
import { place } from "../app/address";
import { settings } from "../app/settings";
import type { Entry, Mention } from "../live/contract";
import { mentions } from "../live/mentions";
import { queue } from "../live/queue";
import { words } from "../words";
import { showOnDesktop } from "./desktop";
import { readySound, sound } from "./sound";
import { Watch, type ToSee } from "./to-see";

const repeatMs = 20_000;
const watch = new Watch();
let before: ToSee = { handOffs: [], passedOn: [], unread: [], helpFor: [], mentions: [] };
let title = "";

/** Sound, desktop and the count in the title: at once for what is new, and again until it was seen. */
export function startAlerts(): void {
  readySound();
  queue.subscribe(follow);
  mentions.subscribe(follow);
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
  const named = now.mentions.filter(one => !before.mentions.some(other => isSame(one, other)));
  before = now;
  count(now);
  if (fresh.length + passedOn.length + more.length + help.length + named.length > 0) {
    const news = { handOffs: fresh, passedOn, unread: more, helpFor: help, mentions: named };
    alertOf(news);
    say(news);
  }
}

const isSame = (one: Mention, other: Mention): boolean => one.conversation === other.conversation && one.note === other.note;

/** The transcript reads those out itself. */
function isBeforeTheEyes(id: string): boolean {
  const at = place.get();
  return at.page === "desk" && at.id === id && document.hasFocus();
}

function alertOf({ handOffs, passedOn, unread, helpFor, mentions: named }: ToSee): void {
  if (settings.get().quiet) return;
  const t = words().alerts;
  if (helpFor.length > 0) {
    sound("help");
    showOnDesktop("help", t.help(helpFor.join(", ")), null);
  } else if (handOffs.length + passedOn.length > 0) sound("handOff");
  else if (named.length > 0 || unread.some(entry => !isBeforeTheEyes(entry.id))) sound("message");
  if (handOffs.length > 0) showOnDesktop("hand-off", t.handOff(handOffs.length), null);
  if (passedOn[0]) showOnDesktop("passed-on", t.passedOn(passers(passedOn)), passedOn[0].id);
  if (named[0]) showOnDesktop("mention", t.mentioned(namers(named)), named[0].conversation);
  if (unread[0]) showOnDesktop("message", t.message(unread.map(entry => entry.name).join(", ")), unread[0].id);
}

function say({ handOffs, passedOn, unread, helpFor, mentions: named }: ToSee): void {
  const t = words().alerts;
  if (helpFor.length > 0) announce(t.help(helpFor.join(", ")));
  else if (passedOn.length > 0) announce(t.passedOn(passers(passedOn)));
  else if (named.length > 0) announce(t.mentioned(namers(named)));
  else if (unread.length > 0) announce(t.message(unread.map(entry => entry.name).join(", ")));
  else if (handOffs.length > 0) announce(`${t.handOff(handOffs.length)}: ${handOffs[0]!.reasons.map(reason => reason.words).join(", ")}`);
}

const namers = (named: readonly Mention[]): string => [...new Set(named.map(one => one.by))].join(", ");

const passers = (entries: readonly Entry[]): string => [...new Set(entries.map(entry => entry.cameBack?.from))].join(", ");

function count({ handOffs, passedOn, unread, helpFor, mentions: named }: ToSee): void {
  const toDo = handOffs.length + passedOn.length + helpFor.length + named.length + unread.reduce((sum, entry) => sum + entry.unread, 0);
  document.title = toDo > 0 ? `(${toDo}) ${title}` : title;
}
