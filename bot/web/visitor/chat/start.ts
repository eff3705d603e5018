// Wires the parts together.

import { Box } from "./box";
import { sendContactQuietly } from "./contact";
import { refuseFiles } from "./files";
import { hasLeft, leave } from "./leave";
import { Outbox } from "./outbox";
import { Page, part, type Patch } from "./page";
import { Place } from "./place";
import { Presence } from "./presence";
import { watchPresses, whenNothingIsPressed } from "./press";
import { root } from "./root";
import { prepareSpeech, say, sayMessage } from "./speech";
import { Strip } from "./strip";
import { Stream } from "./stream";
import { word } from "./words";

/** More messages at once than this are announced, not read out. */
const mostSaid = 4;

/** A browser may keep cookies from the frame of another site: better told before somebody has written everything down. */
async function tellWhenTheFrameIsBlocked(tell: (html: string) => void): Promise<void> {
  const response = await fetch(`${root()}/chat/session`).catch(() => undefined);
  if (response?.status === 410) tell(`<p>${word("frame-blocked")}</p><p><a class="answer" href="${root()}/" target="_blank" rel="noopener">${word("open-own")}</a></p>`);
}

export function startChat(form: HTMLFormElement): void {
  const page = new Page(form);
  const place = new Place(page);
  const strip = new Strip(page);
  const presence = new Presence(page);
  prepareSpeech();
  watchPresses();

  // The answer to what was just sent may come with the post's own response or, sooner, with the stream.
  let awaitsAnswer = false;
  const take = (patch: Patch): void => {
    if (hasLeft()) return;
    const wasAtEnd = place.isAtEnd;
    const state = part("#state").textContent?.trim();
    const arrived = page.apply(patch);
    if (arrived.length > 0) strip.isTyping(false);
    arrived.slice(0, mostSaid).forEach(sayMessage);
    if (arrived.length > mostSaid) say(word("more-below"));
    const now = part("#state").textContent?.trim();
    if (now && now !== state) say(now);
    if (arrived[0]) {
      if (awaitsAnswer || wasAtEnd) place.show(arrived[0]);
      else place.offer(arrived[0]);
    }
    presence.look();
  };

  const stream = new Stream({
    watermark: () => page.watermark,
    patch: patch => whenNothingIsPressed(() => take(patch)),
    typing: () => strip.isTyping(true),
    beat: () => presence.beat(),
    over: leave,
    gone: () => location.replace(`${root()}/`),
    connected: isConnected => strip.isConnected(isConnected),
  });

  const outbox = new Outbox(page, {
    taken: (patch, shown) => {
      strip.isConnected(true);
      whenNothingIsPressed(() => {
        take(patch);
        shown.remove();
        awaitsAnswer = false;
        stream.open();
      });
    },
    refused: (code, notice, text) => {
      if (code === "left") return leave();
      if (text && !page.box.value) box.set(text);
      tell(code === "session" ? `<p>${word("session-gone")}</p>` : notice);
    },
    unreachable: () => strip.isConnected(false),
  });

  const tell = (html: string): void => {
    page.showNotice(html);
    if (html) say(page.noticeText);
  };

  sendContactQuietly({
    taken: patch => {
      take(patch);
      page.showContact(patch.contact);
      tell(`<p>${word("contact-kept")}</p>`);
    },
    refused: notice => tell(notice),
    unreachable: () => tell(`<p>${word("connecting")}</p>`),
  });
  // A link into a closed part opens it.
  document.addEventListener("click", event => {
    const details = (event.target as Element).closest("a[href='#safe-contact']") && document.querySelector<HTMLDetailsElement>("#safe-contact");
    if (!details) return;
    details.open = true;
    details.querySelector("summary")?.focus();
  });

  const sendText = (): void => {
    const problem = box.problem;
    if (problem) {
      tell(`<p>${word(problem)}</p>`);
      page.box.focus();
      return;
    }
    post({ text: page.box.value }, page.box.value);
    box.set("");
    page.box.focus();
  };

  const post = (fields: Record<string, string>, words: string): void => {
    page.showNotice("");
    outbox.send(fields, words);
    awaitsAnswer = true;
    place.show(undefined);
  };

  const box = new Box(page, sendText, () => presence.types());
  refuseFiles(() => tell(part<HTMLTemplateElement>("#no-files").innerHTML));

  let pressed: HTMLButtonElement | null = null;
  document.addEventListener("click", event => {
    pressed = (event.target as Element).closest<HTMLButtonElement>("button");
  }, true);
  form.addEventListener("submit", event => {
    const button = (event.submitter as HTMLButtonElement | null) ?? pressed;
    // Another language is another page; what was said before goes first.
    if (button?.hasAttribute("formaction")) {
      if (outbox.isEmpty) return;
      event.preventDefault();
      return void outbox.whenEmpty(() => form.requestSubmit(button));
    }
    event.preventDefault();
    if (button?.name) post({ [button.name]: button.value }, button.textContent?.trim() ?? "");
    else sendText();
  });

  if (page.watermark > 0) stream.open();
  else if (window !== top) void tellWhenTheFrameIsBlocked(tell);
  // Back in a conversation that goes on: where it stands, not where it began.
  const latest = document.querySelector<HTMLElement>("#latest");
  if (latest && !location.hash) place.show(latest, "instant");
}
