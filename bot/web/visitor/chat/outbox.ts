// What the visitor sent, until the server has it: one after the other, tried again for as long as it takes, never doubled,
// because each goes with an id of its own that the server knows again.

import { hasLeft } from "./leave";
import { root } from "./root";
import type { Page, Patch } from "./page";
import { word } from "./words";

const patience = 20_000;
const longestPause = 15_000;

interface Post {
  fields: Record<string, string>;
  shown: HTMLElement;
  tries: number;
}

export interface Outcome {
  /** The server has it: the patch carries what was shown as unsent until now. */
  taken(patch: Patch, shown: HTMLElement): void;
  refused(code: string, notice: string, text: string): void;
  unreachable(): void;
}

export class Outbox {
  private readonly posts: Post[] = [];
  private isBusy = false;
  private wake: () => void = () => undefined;
  private afterwards: () => void = () => undefined;

  constructor(private readonly page: Page, private readonly outcome: Outcome) {
    addEventListener("online", () => this.wake());
  }

  get isEmpty(): boolean {
    return this.posts.length === 0;
  }

  /** Once, when the server has all of it. */
  whenEmpty(act: () => void): void {
    this.afterwards = act;
  }

  send(fields: Record<string, string>, words: string): void {
    const id = [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, "0")).join("");
    const shown = this.page.showUnsent(words);
    shown.dataset["form"] = id;
    this.posts.push({ fields: { ...fields, form: id }, shown, tries: 0 });
    void this.work();
  }

  private async work(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    for (let post = this.posts[0]; post && !hasLeft(); post = this.posts[0]) {
      if (await this.tries(post)) this.posts.shift();
      else await this.pause(post);
    }
    this.isBusy = false;
    if (!this.isEmpty) return;
    const act = this.afterwards;
    this.afterwards = () => undefined;
    act();
  }

  /** True when the server has decided, for or against. */
  private async tries(post: Post): Promise<boolean> {
    tell(post, post.tries === 0 ? "sending" : "retrying");
    post.tries++;
    const response = await this.request(post).catch(() => undefined);
    if (!response || response.status >= 500 || response.status === 429) {
      this.outcome.unreachable();
      post.shown.dataset["pause"] = response?.headers.get("retry-after") ?? "";
      return false;
    }
    await this.decided(post, response);
    return true;
  }

  private async decided(post: Post, response: Response): Promise<void> {
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok && answer) {
      this.outcome.taken(answer as Patch, post.shown);
      return;
    }
    post.shown.classList.add("failed");
    tell(post, "refused");
    const why = (answer ?? {}) as { code?: string; notice?: string };
    if (post.fields["text"] !== undefined) post.shown.remove();
    this.outcome.refused(why.code ?? "", why.notice ?? "", post.fields["text"] ?? "");
  }

  private async request(post: Post): Promise<Response> {
    const body = new URLSearchParams({ ...post.fields, after: String(this.page.watermark), asked: this.page.asked, language: this.page.language });
    const given = new AbortController();
    const timer = setTimeout(() => given.abort(), patience);
    try {
      return await fetch(`${root()}/`, { method: "POST", headers: { accept: "application/json" }, body, signal: given.signal });
    } finally {
      clearTimeout(timer);
    }
  }

  private async pause(post: Post): Promise<void> {
    tell(post, "retrying");
    const asked = Number(post.shown.dataset["pause"]) * 1000;
    const own = Math.min(longestPause, 500 * 2 ** Math.min(post.tries, 6)) * (0.75 + Math.random() / 2);
    await new Promise<void>(resolve => {
      this.wake = resolve;
      setTimeout(resolve, Math.max(asked || 0, own));
    });
  }
}

function tell(post: Post, id: string): void {
  post.shown.querySelector(".delivery")!.textContent = word(id);
}
