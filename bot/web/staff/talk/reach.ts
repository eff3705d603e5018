import { useTicking } from "../live/clock";
import type { Reach } from "../live/contract/contact";

/** safe: it is a safe time. there: it is none, but the visitor is in the chat now. stopped: nothing can be sent. */
export type Reachable = "safe" | "there" | "stopped";

/** As the server will decide it, so that nobody writes in vain. */
export function useReach(reach: Reach | null): Reachable {
  return useTicking(now => (reach ? reachAt(reach, now) : "safe")) as Reachable;
}

function reachAt(reach: Reach, now: number): Reachable {
  const hasChanged = reach.changesAt !== null && now >= Date.parse(reach.changesAt);
  if (reach.isSafe !== hasChanged) return "safe";
  return reach.thereUntil !== null && now < Date.parse(reach.thereUntil) ? "there" : "stopped";
}
