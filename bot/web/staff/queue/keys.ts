import { useRef, type RefObject } from "react";
import { openTalk } from "../app/address";
import { link } from "../live/link";
import { me } from "../live/me";
import { queue } from "../live/queue";
import { useShortcut } from "../shortcuts/listen";
import { takeNext } from "./take";

/** Down and up move the focus along the entries without opening them; Enter, being on a link, opens. */
export function useListKeys(): RefObject<HTMLElement | null> {
  const pane = useRef<HTMLElement>(null);
  const move = (by: number) => {
    const links = [...(pane.current?.querySelectorAll<HTMLElement>("[data-entry]") ?? [])];
    const focused = links.findIndex(entry => entry === document.activeElement);
    const from = focused >= 0 ? focused : links.findIndex(entry => entry.hasAttribute("aria-current"));
    links[Math.min(links.length - 1, Math.max(0, from + by))]?.focus();
  };
  useShortcut("down", () => move(1));
  useShortcut("up", () => move(-1));
  useShortcut("unread", openUnread);
  useShortcut("next", () => {
    if (link.get() === "level") void takeNext();
  });
  return pane;
}

function openUnread(): void {
  const unread = queue.get().held.find(entry => entry.owner?.id === me.get()?.id && entry.unread > 0);
  if (unread) openTalk(unread.id);
}
