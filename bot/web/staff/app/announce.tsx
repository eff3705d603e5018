import { Store, useStore } from "../live/store";

const news = new Store("");
let last = 0;
let timer = 0;
let held = "";

const quietMs = 4_000;

/** One voice for the whole console. What comes thick and fast is said once, the newest of it: a screen reader must not chatter. */
export function announce(words: string): void {
  held = words;
  clearTimeout(timer);
  timer = window.setTimeout(say, Math.max(50, last + quietMs - Date.now()));
}

function say(): void {
  last = Date.now();
  // The same words twice in a row would not be read again.
  news.set(news.get() === held ? `${held}\u00a0` : held);
}

export function News() {
  return (
    <p className="unseen" role="status">
      {useStore(news)}
    </p>
  );
}
