import { setServerNow } from "./clock";
import type { Queue, QueueChange } from "./contract/queue";
import { hub } from "./hub";
import { me } from "./me";
import { emptyQueue, fromSnapshot, withChange, type QueueState } from "./queue-state";
import { Store } from "./store";

export const queue = new Store<QueueState>(emptyQueue);

let isAsking = false;
let highestHeard = -1;

/** The whole queue anew: at the start, after a break, and when a change was missed. */
export async function askForQueue(): Promise<void> {
  isAsking = true;
  try {
    let all: Queue;
    // What is heard while the answer is under way may be newer than it.
    do {
      highestHeard = -1;
      all = await hub.invoke<Queue>("Queue");
    } while (highestHeard > all.version);
    setServerNow(all.now);
    queue.set(fromSnapshot(all));
  } finally {
    isAsking = false;
  }
}

hub.on("queue", (change: QueueChange) => {
  highestHeard = Math.max(highestHeard, change.version);
  const state = queue.get();
  if (isAsking || change.version <= state.version) return;
  if (change.version === state.version + 1) queue.set(withChange(state, change, me.get()?.id ?? ""));
  else void askForQueue().catch(() => hub.stop());
});
