// The parts of the page, and how a patch from the server gets into them.

import { word } from "./words";

/** What the server sends; see Patch.cs. */
export interface Patch {
  number: number;
  seen: number;
  messages: string;
  answers: string;
  state: string;
  facts: string;
  noFiles: string;
  leave: string;
  asked: string;
  isHeld: boolean;
  isAwaited: boolean;
  contact: string;
}

export class Page {
  readonly log = part<HTMLOListElement>("#log");
  readonly answers = part<HTMLElement>("#answers");
  readonly notice = part<HTMLElement>("#notice");
  readonly box = part<HTMLTextAreaElement>("#text");
  readonly dock = part<HTMLElement>(".dock");
  watermark: number;
  isHeld = false;
  /** Somebody waits for a person, or has one. */
  isAwaited = false;
  private readonly shown = new Map<string, string>();

  constructor(readonly form: HTMLFormElement) {
    this.watermark = Number(form.querySelector<HTMLInputElement>("[name=after]")?.value ?? 0);
  }

  /** Puts in what is new; what is there already stays as it is. Gives back the messages that came from the other side. */
  apply(patch: Patch): HTMLElement[] {
    // Until the conversation began, the page showed the opening without a number.
    const begins = this.watermark === 0 && patch.number > 0;
    if (begins) for (const message of this.log.querySelectorAll("[data-number]")) message.remove();
    let arrived = this.insert(patch.messages);
    // The opening was there, and read, before.
    if (begins) arrived = arrived.filter(message => isAfter(message, this.log.querySelector(".own")));
    if (patch.number >= this.watermark) {
      this.watermark = patch.number;
      this.around(patch);
    }
    this.markSeen(patch.seen);
    return arrived;
  }

  /** The visitor's own words before the server has them. */
  showUnsent(words: string): HTMLElement {
    const message = part<HTMLTemplateElement>("#unsent").content.firstElementChild!.cloneNode(true) as HTMLElement;
    message.querySelector(".words p")!.textContent = words;
    message.classList.add("unsent");
    this.log.append(message);
    return message;
  }

  showNotice(html: string): void {
    this.notice.innerHTML = html && `<div class="notice">${html}</div>`;
    if (html) this.notice.scrollIntoView({ block: "nearest" });
  }

  /** The question that the visitor has in front of them. */
  get asked(): string {
    return part<HTMLInputElement>("[name=asked]").value;
  }

  /** What the page is written in: a conversation that has not begun begins in it. */
  get language(): string {
    return document.documentElement.lang;
  }

  /** The words of a notice that is shown already, for saying them. */
  get noticeText(): string {
    return this.notice.textContent?.trim() ?? "";
  }

  private insert(html: string): HTMLElement[] {
    const arrived: HTMLElement[] = [];
    const template = document.createElement("template");
    template.innerHTML = html;
    for (const message of [...template.content.children] as HTMLElement[]) {
      if (document.getElementById(message.id)) continue;
      this.unsentOf(message)?.remove();
      this.before(Number(message.dataset["number"]), message);
      if (!message.classList.contains("own")) arrived.push(message);
    }
    return arrived;
  }

  /** The log's numbers decide the order, whatever arrived first; what is not sent yet stands last. */
  private before(number: number, message: HTMLElement): void {
    const next = [...this.log.children].find(other => Number((other as HTMLElement).dataset["number"] ?? Infinity) > number);
    this.log.insertBefore(message, next ?? null);
  }

  private unsentOf(message: HTMLElement): Element | undefined {
    const client = message.dataset["client"]?.split(".")[0];
    return client ? [...this.log.querySelectorAll<HTMLElement>(".unsent")].find(unsent => unsent.dataset["form"] === client) : undefined;
  }

  private around(patch: Patch): void {
    this.isHeld = patch.isHeld;
    this.isAwaited = patch.isAwaited;
    const hadFocus = document.activeElement;
    this.fill("#state", patch.state);
    this.fill("#answers", patch.answers);
    const wasOpen = part("#facts").querySelector("details")?.open ?? false;
    this.fill("#facts", patch.facts);
    const facts = part("#facts").querySelector("details");
    if (facts) facts.open = wasOpen;
    this.fillContact(patch.contact);
    part<HTMLInputElement>("[name=asked]").value = patch.asked;
    part<HTMLTemplateElement>("#no-files").innerHTML = patch.noFiles;
    part<HTMLAnchorElement>("#leave").setAttribute("href", patch.leave);
    // What had the focus was replaced: it must not fall back to the top of the page.
    if (hadFocus && !hadFocus.isConnected) this.answers.focus({ preventScroll: true });
  }

  /** The form that was kept gives way to a new one: each of them is kept once. */
  showContact(html: string): void {
    const place = part("#contact");
    place.innerHTML = html;
    place.querySelector("summary")?.focus({ preventScroll: true });
  }

  /** What is half filled in stays; every patch carries the form anew. */
  private fillContact(html: string): void {
    const place = part("#contact");
    const isInUse = place.contains(document.activeElement) || place.querySelector("details")?.open;
    if (html === "" || !isInUse) place.innerHTML = html;
  }

  private fill(selector: string, html: string): void {
    if (this.shown.get(selector) === html) return;
    this.shown.set(selector, html);
    part(selector).innerHTML = html;
  }

  private markSeen(seen: number): void {
    for (const message of this.log.querySelectorAll<HTMLElement>(".own[data-number]")) {
      if (Number(message.dataset["number"]) > seen || message.dataset["seen"]) continue;
      message.dataset["seen"] = "yes";
      message.querySelector(".delivery")!.textContent = word("seen");
    }
  }
}

function isAfter(message: Element, other: Element | null): boolean {
  return other !== null && (other.compareDocumentPosition(message) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

export function part<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}
