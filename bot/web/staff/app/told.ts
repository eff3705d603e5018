import type { Problem } from "../live/api";
import { Store } from "../live/store";

/** What became of the last act, when it was refused; shown above the page until the next act or until it is put away. */
export const told = new Store<string>("");

export function tell(problem: Problem): void {
  const holder = typeof problem.heldBy === "string" ? problem.heldBy : problem.heldBy?.name;
  told.set(holder && !problem.title.includes(holder) ? `${problem.title} (${holder})` : problem.title);
}
