import { openTalk } from "../app/address";

/** The conversation is done with: back to the list, where the next thing to do has the focus. */
export function leaveTalk(close: () => void): void {
  close();
  openTalk(null);
  requestAnimationFrame(() => document.getElementById("take-next")?.focus());
}
