import type { StateCounts } from "../../live/contract/counts";

/** What part of those who came did so, in percent; null where too few came to tell. Both numbers come in fives, so a part is never more than the whole. */
export function share(part: number | null, came: number | null): number | null {
  if (part === null || came === null) return null;
  return Math.min(100, Math.round((100 * part) / came));
}

/** Below which percentage it must be where fewer than a group did; null where that would say nothing. */
export function below(came: number | null, group: number): number | null {
  const most = came === null ? 100 : Math.ceil((100 * group) / came);
  return most <= 50 ? most : null;
}

/** The greatest part first, of equals where more came; where nothing can be told, in the order of the flow. */
export const byShare =
  (part: (state: StateCounts) => number | null) =>
  (one: StateCounts, other: StateCounts): number =>
    (share(part(other), other.came) ?? -1) - (share(part(one), one.came) ?? -1) || (other.came ?? 0) - (one.came ?? 0);
