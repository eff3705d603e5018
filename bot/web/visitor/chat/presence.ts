// Tells a person on the other side that the visitor types, what this page has and what of it was before the visitor's eyes.
// Whether it is looked at is told while somebody waits for a person or has one, and nothing of it is kept.

import type { Page } from "./page";
import { root } from "./root";

const betweenTyping = 3000;

/** This tab, so that two of them are told apart. Of no use anywhere else. */
export const tab = [...crypto.getRandomValues(new Uint32Array(3))].map(part => part.toString(36)).join("");

export const isLookedAt = (): boolean => document.visibilityState !== "hidden";

export class Presence {
  private typed = 0;
  private seen = 0;
  private told = "";

  constructor(private readonly page: Page) {
    document.addEventListener("visibilitychange", () => this.look());
  }

  types(): void {
    if (!this.page.isHeld || Date.now() - this.typed < betweenTyping) return;
    this.typed = Date.now();
    signal("/chat/typing");
  }

  /** Something arrived, or the page came to the front or went behind another. */
  look(): void {
    if (isLookedAt()) this.seen = Math.max(this.seen, this.page.watermark);
    if (!this.page.isAwaited) return;
    const now = this.words();
    if (now === this.told) return;
    this.told = now;
    signal(now);
  }

  /** The server is there: a connection can be dead without a word, so whoever holds the conversation hears that this one is not. */
  beat(): void {
    if (this.page.isHeld) signal(this.words());
  }

  private words(): string {
    return `/chat/here?page=${tab}&visible=${isLookedAt()}&received=${this.page.watermark}&seen=${this.seen}`;
  }
}

/** A signal that gets lost is no loss. */
function signal(address: string): void {
  fetch(root() + address, { method: "POST", keepalive: true }).catch(() => undefined);
}
