// For another site's page: turns <a href="https://chat.example/" data-advicebot> into a button that opens the chat in a panel.
// Without this script, and on a small screen, the link is followed: there the chat is better as a page of its own.

interface Words {
  exit: string;
  leave: string;
  close: string;
}

/** Put in front of this script by the server: see EmbedScript.cs. */
declare const advicebotWords: Words;

const words = advicebotWords;
const chat = new URL((document.currentScript as HTMLScriptElement).src).origin;
const wide = matchMedia("(min-width: 48em) and (min-height: 32em)");
// The screen too, as a page that was never made for phones calls itself wide on one.
const hasRoom = (): boolean => wide.matches && Math.min(screen.width, screen.height) >= 600;

let panel: HTMLElement | undefined;
let frame: HTMLIFrameElement | undefined;
let openedBy: HTMLElement | undefined;
let isGoing = false;

document.addEventListener("click", event => {
  const link = (event.target as Element).closest?.<HTMLElement>("a[data-advicebot]");
  if (!link || !hasRoom() || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open(link);
});

// Captured, so that no script of the page around can swallow the way out.
addEventListener("keydown", event => {
  if (event.key === "Escape" && !event.isComposing && panel && !panel.hidden) leave();
}, true);

addEventListener("message", event => {
  if (event.origin !== chat || event.source !== frame?.contentWindow) return;
  const said = (event.data as { advicebot?: string } | null)?.advicebot;
  if (said === "ready") tell("panel");
  if (said === "leave" || said === "left") go();
});

function open(link: HTMLElement): void {
  openedBy = link;
  panel ??= build(link.textContent?.trim() ?? "");
  panel.hidden = false;
  panel.style.display = "flex";
  link.setAttribute("aria-expanded", "true");
  panel.focus();
}

function close(): void {
  if (!panel) return;
  panel.hidden = true;
  panel.style.display = "none";
  openedBy?.setAttribute("aria-expanded", "false");
  openedBy?.focus();
}

/** Hides everything at once; the frame ends the session; then, whether it answered or not, the page goes. */
function leave(): void {
  document.documentElement.style.display = "none";
  document.title = "\u00a0";
  tell("leave");
  setTimeout(go, 250);
}

function go(): void {
  document.documentElement.style.display = "none";
  if (!isGoing) location.replace(words.exit);
  isGoing = true;
}

function tell(what: string): void {
  frame?.contentWindow?.postMessage({ advicebot: what }, chat);
}

function build(title: string): HTMLElement {
  const made = element("div", "position:fixed;inset:auto 1rem 1rem auto;z-index:2147483647;display:flex;flex-direction:column;"
    + "width:min(27rem,calc(100vw - 2rem));height:min(46rem,calc(100vh - 2rem));overflow:hidden;border:2px solid #0f2b47;"
    + "border-radius:.75rem;background:#fff;box-shadow:0 .5rem 2rem rgba(0,0,0,.35)");
  made.setAttribute("role", "dialog");
  made.setAttribute("aria-label", title);
  made.tabIndex = -1;
  const head = element("div", "display:flex;gap:.5rem;justify-content:space-between;padding:.5rem;background:#0f2b47");
  head.append(button(words.leave, leave, "background:#fff;color:#0f2b47"), button(words.close, close, "background:transparent;color:#fff"));
  frame = document.createElement("iframe");
  frame.title = title;
  frame.src = chat + "/";
  frame.style.cssText = "flex:1;width:100%;border:0";
  made.append(head, frame);
  document.body.append(made);
  return made;
}

function button(text: string, act: () => void, look: string): HTMLElement {
  const made = element("button", `${look};min-height:3rem;padding:.25rem 1rem;border:2px solid #fff;border-radius:.5rem;font:700 1rem system-ui,sans-serif;cursor:pointer`);
  made.setAttribute("type", "button");
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

function element(name: string, look: string): HTMLElement {
  const made = document.createElement(name);
  made.style.cssText = look;
  return made;
}

function announce(): void {
  for (const link of document.querySelectorAll<HTMLElement>("a[data-advicebot]")) {
    if (!hasRoom()) continue;
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
    // A button answers to the space bar too; a link does not.
    link.addEventListener("keydown", event => {
      if (event.key !== " ") return;
      event.preventDefault();
      link.click();
    });
  }
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", announce);
else announce();
export {};
