import { useSyncExternalStore } from "react";

/** The server's clock counts: one of the operator's may be minutes off. */
let aheadMs = 0;

export function setServerNow(iso: string): void {
  aheadMs = Date.now() - Date.parse(iso);
}

export const serverNow = (): number => Date.now() - aheadMs;

const listeners = new Set<() => void>();
let timer = 0;

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) timer = window.setInterval(() => listeners.forEach(tick => tick()), 1_000);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** Words that change with time. One timer serves them all, and a component draws again only when its words are others. */
export function useTicking(words: (now: number) => string): string {
  return useSyncExternalStore(subscribe, () => words(serverNow()));
}
