// Where the visitor looks. An arriving message never moves the focus, and moves the page only when its end was in view
// or the visitor has just done something.

import type { Page } from "./page";
import { word } from "./words";

const nearTheEnd = 200;

export class Place {
  private readonly newer = document.createElement("button");
  private firstUnread: HTMLElement | undefined;

  constructor(private readonly page: Page) {
    this.newer.type = "button";
    this.newer.className = "newer";
    this.newer.hidden = true;
    this.newer.textContent = word("new-messages");
    this.newer.addEventListener("click", () => this.show(this.firstUnread));
    page.dock.prepend(this.newer);
    addEventListener("scroll", () => {
      if (!this.newer.hidden && this.isAtEnd) this.read();
    }, { passive: true });
  }

  get isAtEnd(): boolean {
    return this.page.form.getBoundingClientRect().bottom - innerHeight < nearTheEnd;
  }

  /** The first of what arrived comes to the top, unless all of it fits: then its end comes to the bottom. */
  show(first: HTMLElement | undefined, behavior: ScrollBehavior = "auto"): void {
    this.read();
    const bar = document.querySelector<HTMLElement>(".bar")?.offsetHeight ?? 0;
    const end = this.page.form.getBoundingClientRect().bottom - innerHeight;
    const start = first ? first.getBoundingClientRect().top - bar - 12 : end;
    scrollTo({ top: scrollY + Math.min(start, end), behavior });
  }

  /** Something arrived below what is being read. */
  offer(first: HTMLElement): void {
    this.firstUnread ??= first;
    this.newer.hidden = false;
  }

  private read(): void {
    this.newer.hidden = true;
    this.firstUnread = undefined;
  }
}
