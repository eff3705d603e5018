// Leaving: nothing stays on the screen, in this tab or behind the Back button, and the server closes the conversation.

import { forget } from "./session";
import { tell } from "./telling";
import type { DirectLine, Settings } from "./types";

export function leave(settings: Settings, open: DirectLine | null): void {
  document.documentElement.hidden = true;
  document.title = "";
  forget();
  if (open?.conversationId) tell(settings.domain, open, "advicebot/leave-quickly");
  // A client that goes on would ask for a conversation that is closed.
  open?.end();
  location.replace(settings.exit);
}

/** Not when Web Chat has used the key itself, to go back from a message to the text box. */
export function leaveOnEscape(leaveNow: () => void): void {
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && !event.defaultPrevented && !event.isComposing) leaveNow();
  });
  // The Back button may bring the page back as it was left.
  addEventListener("pageshow", event => {
    if (event.persisted && document.documentElement.hidden) location.reload();
  });
}
