// The text box: how much room is left, and which key sends.

import type { Page } from "./page";
import { say } from "./speech";
import { word } from "./words";

const countFrom = 0.75;
const pauseInTyping = 1000;

export class Box {
  private readonly hint = document.querySelector<HTMLElement>("#text-hint")!;
  private readonly usual = this.hint.textContent ?? "";
  private readonly longest: number;
  private saying = 0;

  constructor(private readonly page: Page, send: () => void, typing: () => void) {
    this.longest = Number(page.form.dataset["longest"]);
    page.box.addEventListener("input", () => {
      this.grow();
      this.count();
      typing();
    });
    page.box.addEventListener("keydown", event => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229 || !hasKeyboard()) return;
      event.preventDefault();
      send();
    });
    this.count();
  }

  /** What would be wrong with sending it now. */
  get problem(): "empty" | "too-long" | undefined {
    const text = this.page.box.value;
    if (text.trim() === "") return "empty";
    return text.length > this.longest ? "too-long" : undefined;
  }

  set(text: string): void {
    this.page.box.value = text;
    this.grow();
    this.count();
  }

  /** Nobody is stopped from typing on: who writes in distress first writes and then shortens. */
  private count(): void {
    const left = this.longest - this.page.box.value.length;
    const isNear = left < this.longest * (1 - countFrom);
    this.hint.classList.toggle("near", isNear);
    this.hint.classList.toggle("over", left < 0);
    this.hint.textContent = isNear ? word(left < 0 ? "too-many" : "characters-left", Math.abs(left)) : this.usual;
    clearTimeout(this.saying);
    if (isNear) this.saying = window.setTimeout(() => say(this.hint.textContent ?? ""), pauseInTyping);
  }

  /** For browsers without field-sizing. */
  private grow(): void {
    const box = this.page.box;
    if (CSS.supports("field-sizing: content")) return;
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight + 4}px`;
  }
}

/** On a phone's own keyboard Enter is a new line: there the button sends. */
const hasKeyboard = (): boolean => matchMedia("(hover: hover) and (pointer: fine)").matches;
