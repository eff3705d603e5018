import { post, type Problem } from "./post";

const longest = 2000;
const countFrom = 1500;
const typingEveryMs = 3_000;

/** The reply box: keeps the draft, counts, sends once, says what happened. */
export class Composer {
  private readonly box: HTMLTextAreaElement;
  private readonly button: HTMLButtonElement;
  private readonly says: HTMLElement;
  private readonly draft: string;
  private readonly lease: string;
  private clientId = newId();
  private sending = false;
  private isBehind = false;
  private typedAt = 0;

  constructor(private readonly form: HTMLFormElement, private readonly id: string, private readonly last: () => number, private readonly catchUp: () => void) {
    this.box = form.querySelector("textarea")!;
    this.button = form.querySelector("button")!;
    this.says = form.parentElement!.querySelector(".missed")!;
    this.lease = form.querySelector<HTMLInputElement>("[name=leaseToken]")!.value;
    this.draft = `draft:${id}`;
    this.box.value = sessionStorage.getItem(this.draft) ?? "";
    this.box.addEventListener("input", () => this.typed());
    this.box.addEventListener("keydown", event => this.key(event));
    this.refresh();
  }

  focus(): void {
    this.box.focus();
  }

  behind(isBehind: boolean): void {
    this.isBehind = isBehind;
    this.refresh();
  }

  async send(): Promise<void> {
    if (this.button.disabled) return;
    this.sending = true;
    this.refresh();
    const body = { leaseToken: this.lease, lastSeen: this.last(), clientId: this.clientId, text: this.box.value };
    const answer = await post(`/staff/api/conversations/${this.id}/reply`, body);
    this.sending = false;
    if (answer.ok) this.sent();
    else this.refused(answer.problem);
    this.refresh();
  }

  private sent(): void {
    this.clientId = newId();
    this.box.value = "";
    this.keep();
    this.says.hidden = true;
  }

  /** The draft stays, and so does its client id: sending again cannot double it. */
  private refused(problem: Problem): void {
    const who = problem.heldBy ? ` ${problem.heldBy} holds it now.` : "";
    const missed = (problem.missed ?? []).filter(event => event.from === "visitor" && event.text);
    this.says.replaceChildren(paragraph(problem.title + who), ...missed.map(event => quote(event.text ?? "")));
    this.says.hidden = false;
    if (problem.code === "stale-send") this.catchUp();
    this.box.focus();
  }

  private typed(): void {
    this.keep();
    this.refresh();
    if (this.box.value === "" || performance.now() - this.typedAt < typingEveryMs) return;
    this.typedAt = performance.now();
    void post(`/staff/api/conversations/${this.id}/typing`);
  }

  private key(event: KeyboardEvent): void {
    // While an input method composes a word, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void this.send();
  }

  private refresh(): void {
    const over = this.box.value.length - longest;
    this.button.disabled = this.isBehind || this.sending || over > 0 || this.box.value.trim() === "";
    const left = this.form.parentElement!.querySelector(".left")!;
    if (over > 0) left.textContent = `${over} characters too many.`;
    else left.textContent = this.box.value.length >= countFrom ? `${-over} characters left.` : "";
    left.classList.toggle("over", over > 0);
  }

  private keep(): void {
    if (this.box.value) sessionStorage.setItem(this.draft, this.box.value);
    else sessionStorage.removeItem(this.draft);
  }
}

/** Random enough to be one of its kind; crypto.randomUUID is missing on a page without https. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(36)).join("-");
}

function paragraph(words: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = words;
  return element;
}

function quote(words: string): HTMLElement {
  const element = document.createElement("blockquote");
  element.dir = "auto";
  element.textContent = words;
  return element;
}
