// The line between the log and the text box: whether the connection stands, and whether a person types.

import type { Page } from "./page";
import { whenNothingIsPressed } from "./press";
import { say } from "./speech";
import { word } from "./words";

const typingLasts = 6000;

export class Strip {
  private readonly connection = line("strip", word("connecting"));
  private readonly typing = line("typing", word("typing"));
  private timer = 0;

  constructor(page: Page) {
    page.dock.prepend(this.connection);
    page.answers.before(this.typing);
  }

  isConnected(isConnected: boolean): void {
    whenNothingIsPressed(() => {
      if (this.connection.hidden === isConnected) return;
      this.connection.hidden = isConnected;
      say(word(isConnected ? "reconnected" : "connecting"));
    });
  }

  isTyping(isTyping: boolean): void {
    clearTimeout(this.timer);
    whenNothingIsPressed(() => (this.typing.hidden = !isTyping));
    if (isTyping) this.timer = window.setTimeout(() => this.isTyping(false), typingLasts);
  }
}

function line(look: string, words: string): HTMLElement {
  const made = document.createElement("p");
  made.className = look;
  made.textContent = words;
  made.hidden = true;
  return made;
}
