// Tells a person on the other side that the visitor types, and how far the visitor has read. Only while a person is there.

import type { Page } from "./page";

const betweenTyping = 3000;

export class Presence {
  private typed = 0;
  private seen = 0;

  constructor(private readonly page: Page) {
    document.addEventListener("visibilitychange", () => this.look());
  }

  types(): void {
    if (!this.page.isHeld || Date.now() - this.typed < betweenTyping) return;
    this.typed = Date.now();
    signal("/chat/typing");
  }

  look(): void {
    const watermark = this.page.watermark;
    if (!this.page.isHeld || watermark <= this.seen || document.visibilityState === "hidden") return;
    this.seen = watermark;
    signal(`/chat/seen/${watermark}`);
  }
}

/** A signal that gets lost is no loss. */
function signal(address: string): void {
  fetch(address, { method: "POST", keepalive: true }).catch(() => undefined);
}
