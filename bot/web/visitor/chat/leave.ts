// The way out: the button, the Escape key, and the page around the frame.

let left = false;

/** True once the visitor has left: nothing may be shown or sent any more. */
export const hasLeft = (): boolean => left;

const link = (): HTMLAnchorElement | null => document.querySelector<HTMLAnchorElement>("#leave");
let exit = "";
let isInPanel = false;
/** Where the page is played, leaving stays within its frame. */
let isPlayed = false;
const tabs = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("leave");

export function guardTheWayOut(): void {
  const button = link();
  if (!button) return;
  exit = button.dataset["exit"] ?? "";
  isPlayed = button.target === "_self";
  button.addEventListener("click", event => {
    event.preventDefault();
    leave();
  });
  const key = button.querySelector<HTMLElement>("kbd");
  if (key && matchMedia("(hover: hover) and (pointer: fine)").matches) key.hidden = false;
  // In the capturing phase, so that nothing on the page can swallow it. While an input method composes, Escape belongs to that.
  addEventListener("keydown", event => {
    if (event.key === "Escape" && !event.isComposing && event.keyCode !== 229) leave();
  }, true);
  // "Back" may bring a page out of the browser's memory; it is blank already, and goes on to where it was going.
  addEventListener("pageshow", event => {
    if (event.persisted && left) go();
  });
  if (window !== top) listenToThePageAround();
  // The notes in another tab are as telling as the chat.
  if (tabs) tabs.onmessage = () => {
    if (!left) clear();
    go();
  };
}

/** Takes everything off the screen at once, then tells the server, then goes. None of them waits for another. */
export function leave(): void {
  if (!left) {
    clear();
    tabs?.postMessage("");
  }
  go();
}

function clear(): void {
  left = true;
  const revoke = link()?.getAttribute("href") ?? "";
  document.title = "\u00a0";
  document.documentElement.replaceChildren();
  // A beacon arrives even when this page is gone before it is sent.
  if (revoke.startsWith("/leave/")) navigator.sendBeacon(revoke);
}

function go(): void {
  if (window === top || isPlayed) {
    location.replace(exit);
    return;
  }
  // Our own script around the frame takes its whole page along; a browser may refuse that to a frame that was never touched.
  if (isInPanel) parent.postMessage({ advicebot: "leave" }, "*");
  else top?.location.replace(exit);
}

function listenToThePageAround(): void {
  addEventListener("message", event => {
    if (event.source !== parent) return;
    const said = (event.data as { advicebot?: string } | null)?.advicebot;
    if (said === "panel") {
      isInPanel = true;
      document.documentElement.classList.add("in-panel");
    }
    if (said === "leave" && !left) {
      clear();
      parent.postMessage({ advicebot: "left" }, "*");
    }
  });
  parent.postMessage({ advicebot: "ready" }, "*");
}
