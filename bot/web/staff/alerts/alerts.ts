import { announce } from "../app/announce";
import { place } from "../app/address";
import { settings } from "../app/settings";
import type { Mention } from "../live/contract/notes";
import type { Entry } from "../live/contract/queue";
import { mentions } from "../live/mentions";
import { queue } from "../live/queue";
import { words } from "../words";
import { showOnDesktop } from "./desktop";
import { readySound, sound } from "./sound";
import { Watch, type ToSee } from "./to-see";

const repeatMs = 20_000;
const watch = new Watch();
const nothing: ToSee = { handOffs: [], passedOn: [], unread: [], helpFor: [], asked: [], toDecide: [], mentions: [] };
let before: ToSee = nothing;
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
  const fresh = freshOf(now, before);
  before = now;
  count(now);
  if (Object.values(fresh).every(list => list.length === 0)) return;
  alertOf(fresh);
  say(fresh);
}

/** What was not there a moment ago. */
function freshOf(now: ToSee, before: ToSee): ToSee {
  const known = new Set([...before.handOffs, ...before.passedOn].map(entry => entry.id));
  const unreadBefore = new Map(before.unread.map(entry => [entry.id, entry.unread]));
  const isNew = (calls: readonly Entry[]) => (entry: Entry) => !calls.some(other => other.id === entry.id);
  return {
    handOffs: now.handOffs.filter(entry => !known.has(entry.id)),
    passedOn: now.passedOn.filter(entry => !known.has(entry.id)),
    unread: now.unread.filter(entry => entry.unread > (unreadBefore.get(entry.id) ?? 0) && !isBeforeTheEyes(entry.id)),
    helpFor: now.helpFor.filter(name => !before.helpFor.includes(name)),
    asked: now.asked.filter(isNew(before.asked)),
    toDecide: now.toDecide.filter(isNew(before.toDecide)),
    mentions: now.mentions.filter(one => !before.mentions.some(other => isSame(one, other))),
  };
}

const isSame = (one: Mention, other: Mention): boolean => one.conversation === other.conversation && one.note === other.note;

/** The transcript reads those out itself. */
function isBeforeTheEyes(id: string): boolean {
  const at = place.get();
  return at.page === "desk" && at.id === id && document.hasFocus();
}

function alertOf({ handOffs, passedOn, unread, helpFor, asked, toDecide, mentions: named }: ToSee): void {
  if (settings.get().quiet) return;
  const t = words().alerts;
  if (helpFor.length + toDecide.length > 0) sound("help");
  else if (handOffs.length + passedOn.length + asked.length > 0) sound("handOff");
  else if (named.length > 0 || unread.some(entry => !isBeforeTheEyes(entry.id))) sound("message");
  if (helpFor.length > 0) showOnDesktop("help", t.help(helpFor.join(", ")), null);
  if (toDecide[0]) showOnDesktop("identity", t.toDecide(requesters(toDecide)), toDecide[0].id);
  if (asked[0]) showOnDesktop("asked", t.asked(askers(asked)), asked[0].id);
  if (handOffs.length > 0) showOnDesktop("hand-off", t.handOff(handOffs.length), null);
  if (passedOn[0]) showOnDesktop("passed-on", t.passedOn(passers(passedOn)), passedOn[0].id);
  if (named[0]) showOnDesktop("mention", t.mentioned(namers(named)), named[0].conversation);
  if (unread[0]) showOnDesktop("message", t.message(unread.map(entry => entry.name).join(", ")), unread[0].id);
}

function say({ handOffs, passedOn, unread, helpFor, asked, toDecide, mentions: named }: ToSee): void {
  const t = words().alerts;
  if (helpFor.length > 0) announce(t.help(helpFor.join(", ")));
  else if (toDecide.length > 0) announce(t.toDecide(requesters(toDecide)));
  else if (asked.length > 0) announce(t.asked(askers(asked)));
  else if (passedOn.length > 0) announce(t.passedOn(passers(passedOn)));
  else if (named.length > 0) announce(t.mentioned(namers(named)));
  else if (unread.length > 0) announce(t.message(unread.map(entry => entry.name).join(", ")));
  else if (handOffs.length > 0) announce(`${t.handOff(handOffs.length)}: ${handOffs[0]!.reasons.map(reason => reason.words).join(", ")}`);
}

const namers = (named: readonly Mention[]): string => [...new Set(named.map(one => one.by))].join(", ");

const passers = (entries: readonly Entry[]): string => [...new Set(entries.map(entry => entry.cameBack?.from))].join(", ");

const askers = (entries: readonly Entry[]): string => [...new Set(entries.map(entry => entry.owner?.name))].join(", ");

const requesters = (entries: readonly Entry[]): string => [...new Set(entries.map(entry => entry.identityOpen?.byName))].join(", ");

function count({ handOffs, passedOn, unread, helpFor, asked, toDecide, mentions: named }: ToSee): void {
  const toDo = handOffs.length + passedOn.length + helpFor.length + asked.length + toDecide.length + named.length + unread.reduce((sum, entry) => sum + entry.unread, 0);
  document.title = toDo > 0 ? `(${toDo}) ${title}` : title;
}
