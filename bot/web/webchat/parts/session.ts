// Which conversation this tab is in. It is kept for the tab alone, gone with it, and wiped when the visitor leaves.

import type { Chat } from "./types";

const key = "webchat";

export function recall(): Chat | null {
  try {
    const kept = sessionStorage.getItem(key);
    return kept ? (JSON.parse(kept) as Chat) : null;
  } catch {
    return null;
  }
}

export function remember(chat: Required<Chat>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ token: chat.token, conversationId: chat.conversationId }));
  } catch {
    // Storage is switched off: a reload begins anew.
  }
}

export function forget(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Nothing was kept.
  }
}
