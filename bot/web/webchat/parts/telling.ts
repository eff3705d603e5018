// What is told to the server beside the conversation: Web Chat draws nothing of it.

import type { DirectLine } from "./types";

/** keepalive: it is sent although the page is gone. A signal that gets lost is no loss. */
export function tell(domain: string, open: DirectLine, name: string, value?: object): void {
  void fetch(`${domain}/conversations/${open.conversationId}/activities`, {
    method: "POST",
    keepalive: true,
    headers: { Authorization: `Bearer ${open.token}`, "Content-Type": "application/json" },
    body: JSON.stringify({ type: "event", name, value }),
  }).catch(() => {});
}
