// What a screen reader says. The visible log is a plain list, as a live region that is also the transcript is read again and again;
// each message goes once into this hidden one and is taken out when it has been said.

const timeToSay = 8000;
let region: HTMLElement | undefined;

export function prepareSpeech(): void {
  region = document.createElement("div");
  region.className = "unseen";
  region.setAttribute("role", "log");
  region.setAttribute("aria-live", "polite");
  document.body.append(region);
}

export function say(text: string): void {
  const line = document.createElement("p");
  line.textContent = text;
  region?.append(line);
  setTimeout(() => line.remove(), timeToSay);
}

export function sayMessage(message: HTMLElement): void {
  say(spoken(message));
}

export function spoken(message: Element): string {
  const who = message.querySelector(".who")?.textContent ?? "";
  const words = message.querySelector(".words")?.textContent ?? "";
  return `${who}: ${words.replace(/\s+/g, " ").trim()}`;
}
