import { HubConnectionState } from "@microsoft/signalr";
import { startBeating } from "./heartbeat";
import { hub } from "./hub";
import { askWhoIAm } from "./me";
import { askForMentions } from "./mentions";
import { askForQueue } from "./queue";
import { Store } from "./store";
import { resumeTalks } from "./talks";

/** "behind": the screen may lack something, so nothing may be sent. */
export type Link = "starting" | "behind" | "level";

export const link = new Store<Link>("starting");

/** Counts the times that everything was caught up: what streams by itself starts again with each. */
export const round = new Store(0);

const retriesMs = [300, 1_000, 2_000, 4_000, 8_000];
const startMs = 10_000;

/** For as long as the page lives: connect, catch up, wait for the break, begin again. */
export async function keepLive(): Promise<never> {
  startBeating(probe);
  watchForWaking();
  for (let failures = 0; ; ) {
    try {
      const broken = nextClose();
      await connect();
      failures = 0;
      await broken;
    } catch {
      await hub.stop();
    }
    link.set(link.get() === "starting" ? "starting" : "behind");
    await pauseOrOnline(retriesMs[Math.min(failures++, retriesMs.length - 1)]!);
  }
}

async function connect(): Promise<void> {
  await askWhoIAm();
  await within(startMs, hub.start());
  await askForQueue();
  await askForMentions();
  await resumeTalks();
  if (hub.state !== HubConnectionState.Connected) throw new Error("broke while catching up");
  round.set(round.get() + 1);
  link.set("level");
}

/** Keeps the leases. A socket can be dead without saying so (sleep, tunnel): no answer in time counts as a break. */
async function probe(): Promise<void> {
  if (hub.state !== HubConnectionState.Connected) return;
  await within(8_000, hub.invoke("Alive")).catch(() => hub.stop());
}

function watchForWaking(): void {
  const wake = () => {
    if (document.visibilityState === "visible") void probe();
  };
  document.addEventListener("visibilitychange", wake);
  window.addEventListener("pageshow", wake);
  window.addEventListener("online", wake);
  window.addEventListener("offline", () => void hub.stop());
}

let closed: () => void = () => undefined;
hub.onclose(() => {
  link.set(link.get() === "starting" ? "starting" : "behind");
  closed();
});

const nextClose = (): Promise<void> => new Promise(resolve => (closed = resolve));

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("too late")), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A little by chance, so that fifty consoles do not come back in the same moment after a restart. */
function pauseOrOnline(ms: number): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(done, ms * (0.75 + Math.random() / 2));
    function done() {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      resolve();
    }
    window.addEventListener("online", done);
  });
}
