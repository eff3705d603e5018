import { Composer } from "./composer";
import type { Talk } from "./link";
import { byId } from "./lists";
import { post } from "./post";

const typingShownMs = 6_000;
const nearEndPixels = 60;

/** The open conversation. Arriving messages never move the focus, and scroll only who is at the end already. */
export class TalkPane {
  readonly id: string | null;
  private composer: Composer | null = null;
  private footKey: string | null = null;
  private about = "";
  private isMine = false;
  private isBehind = true;
  private seenTold = 0;
  private typingTimer = 0;
  private isPinned = true;
  private readonly resized = new ResizeObserver(() => {
    if (this.isPinned) this.toEnd();
  });

  constructor(private readonly catchUp: () => void, private readonly announce: (words: string) => void) {
    this.id = byId("talk").dataset.id ?? null;
    if (this.id === null) return;
    this.isMine = document.querySelector("#foot .finish") !== null;
    this.compose();
    this.flow.addEventListener("scroll", this.looked, { passive: true });
    // The reply box grows over the transcript: whoever was at the end stays there.
    this.resized.observe(this.flow);
    document.addEventListener("visibilitychange", this.looked);
    byId("talk").querySelector(".newer")?.addEventListener("click", () => this.toEnd());
    this.toEnd();
  }

  leave(): void {
    document.removeEventListener("visibilitychange", this.looked);
    this.resized.disconnect();
    clearTimeout(this.typingTimer);
  }

  /** The highest number on the screen: what the operator can have read. */
  last = (): number => Number(document.querySelector<HTMLElement>("#transcript > li:last-child")?.dataset.number ?? 0);

  focus(): void {
    if (this.composer) this.composer.focus();
    else byId("talk").querySelector<HTMLElement>("#talk-title")?.focus();
  }

  behind(isBehind: boolean): void {
    this.isBehind = isBehind;
    this.composer?.behind(isBehind);
    if (!isBehind && this.id !== null) this.looked();
  }

  submit(): void {
    void this.composer?.send();
  }

  show(talk: Talk): void {
    if (talk.id !== this.id) return;
    this.isMine = talk.standing === "mine";
    if (talk.about !== this.about) this.showAbout(talk.about);
    if (talk.footKey !== this.footKey) this.showFoot(talk);
    this.add(talk.events);
    this.markSeen(talk.seen);
    if (talk.typing) this.showTyping();
    this.looked();
  }

  private showAbout(html: string): void {
    const hadFocus = document.activeElement?.id === "talk-title";
    this.about = html;
    byId("about").innerHTML = html;
    if (hadFocus) byId("talk-title").focus({ preventScroll: true });
  }

  /** The server's page drew the foot already; only a changed standing (taken, lost, left quickly) draws it anew. */
  private showFoot(talk: Talk): void {
    const isFirst = this.footKey === null;
    this.footKey = talk.footKey;
    if (isFirst && byId("foot").dataset.key === talk.footKey) return;
    const hadFocus = byId("foot").contains(document.activeElement);
    byId("foot").innerHTML = talk.foot;
    this.compose();
    if (hadFocus) this.focus();
  }

  private compose(): void {
    const form = document.querySelector<HTMLFormElement>("#foot form.reply");
    this.composer = form && this.id ? new Composer(form, this.id, this.last, this.catchUp) : null;
    this.composer?.behind(this.isBehind);
  }

  private add(html: string): void {
    if (html === "") return;
    const last = this.last();
    const parsed = document.createElement("ol");
    parsed.innerHTML = html;
    const fresh = ([...parsed.children] as HTMLLIElement[]).filter(item => Number(item.dataset.number) > last);
    byId("transcript").append(...fresh);
    const visitors = fresh.filter(item => item.classList.contains("visitor"));
    if (visitors.length > 0) {
      this.hideTyping();
      this.announce(`Visitor: ${visitors.map(item => item.querySelector(".words")?.textContent ?? "").join(" ")}`);
    }
    if (this.isPinned) this.toEnd();
    else if (fresh.some(item => !item.hidden)) this.newer.hidden = false;
  }

  /** "Seen" stands at the last message of the staff that the visitor has had on the screen, "Sent" at those after it. */
  private markSeen(seen: number): void {
    const own = [...document.querySelectorAll<HTMLLIElement>("#transcript > li.operator")];
    const lastSeen = own.filter(item => Number(item.dataset.number) <= seen).pop();
    for (const item of own) {
      const words = item === lastSeen ? "Seen" : Number(item.dataset.number) > seen ? "Sent" : "";
      const mark = item.querySelector(".seen");
      if (mark && mark.textContent !== words) mark.textContent = words;
    }
  }

  private showTyping(): void {
    const place = document.querySelector("#foot .typing");
    if (place) place.textContent = "The visitor is typing…";
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.hideTyping(), typingShownMs);
  }

  private hideTyping(): void {
    const place = document.querySelector("#foot .typing");
    if (place) place.textContent = "";
  }

  private readonly looked = (): void => {
    this.isPinned = this.isAtEnd();
    if (this.isPinned) this.newer.hidden = true;
    const last = this.last();
    if (!this.isMine || this.isBehind || document.visibilityState !== "visible" || !this.isPinned || last <= this.seenTold) return;
    this.seenTold = last;
    void post(`/staff/api/conversations/${this.id}/seen`, { number: last });
  };

  private get flow(): HTMLElement {
    return document.querySelector<HTMLElement>("#talk .flow")!;
  }

  private get newer(): HTMLElement {
    return document.querySelector<HTMLElement>("#talk .newer")!;
  }

  private isAtEnd(): boolean {
    return this.flow.scrollHeight - this.flow.scrollTop - this.flow.clientHeight < nearEndPixels;
  }

  private toEnd(): void {
    this.flow.scrollTop = this.flow.scrollHeight;
  }
}
