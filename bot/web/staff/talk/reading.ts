import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { announce } from "../app/announce";
import { conversation, post } from "../live/api";
import { link } from "../live/link";
import type { TalkFeed, TalkState } from "../live/talk-feed";
import { useStore } from "../live/store";
import { words } from "../words";

const nearEndPixels = 60;

interface Reading {
  flow: RefObject<HTMLDivElement | null>;
  isAtEnd: boolean;
  toEnd: () => void;
}

/** Scrolls only who is at the end already, and tells the server what the operator has had on the screen. */
export function useReading(feed: TalkFeed, talk: TalkState): Reading {
  const flow = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const isPinned = useRef(true);
  const last = talk.events.at(-1)?.number ?? 0;
  const isLevel = useStore(link) === "level";

  const toEnd = useCallback(() => {
    if (flow.current) flow.current.scrollTop = flow.current.scrollHeight;
  }, []);

  useLayoutEffect(() => {
    if (isPinned.current) toEnd();
  }, [last, talk.typing, toEnd]);

  useEffect(() => {
    const box = flow.current;
    if (!box) return;
    let lastTop = box.scrollTop;
    // Only scrolling up leaves the end: what grows below or beside it does not, though the end is then further down for a moment.
    const looked = () => {
      const isNearEnd = box.scrollHeight - box.scrollTop - box.clientHeight < nearEndPixels;
      isPinned.current = isNearEnd || (isPinned.current && box.scrollTop >= lastTop);
      lastTop = box.scrollTop;
      setAtEnd(isPinned.current);
    };
    // The reply box grows over the transcript: whoever was at the end stays there.
    const resized = new ResizeObserver(() => isPinned.current && toEnd());
    resized.observe(box);
    box.addEventListener("scroll", looked, { passive: true });
    return () => {
      resized.disconnect();
      box.removeEventListener("scroll", looked);
    };
  }, [toEnd]);

  useSeen(feed.id, last, isAtEnd && isLevel && (talk.relation === "mine" || (talk.relation === "beside" && talk.hasWord)));
  useReadOut(talk);
  return { flow, isAtEnd, toEnd };
}

/** Seen is what was at the end of a page that was looked at. */
function useSeen(id: string, last: number, isOn: boolean): void {
  const told = useRef(0);
  useEffect(() => {
    const tell = () => {
      if (!isOn || last <= told.current || document.visibilityState !== "visible" || !document.hasFocus()) return;
      told.current = last;
      void post(conversation(id, "seen"), { number: last });
    };
    tell();
    document.addEventListener("visibilitychange", tell);
    window.addEventListener("focus", tell);
    return () => {
      document.removeEventListener("visibilitychange", tell);
      window.removeEventListener("focus", tell);
    };
  }, [id, last, isOn]);
}

/** What the visitor writes while one is in the conversation; not what was there when it was opened. */
function useReadOut(talk: TalkState): void {
  const last = talk.events.at(-1)?.number ?? 0;
  const heard = useRef(last);
  useEffect(() => {
    const fresh = talk.events.filter(event => event.number > heard.current && event.from === "visitor");
    heard.current = last;
    if (fresh.length > 0) announce(`${words().talk.visitor}: ${fresh.map(event => plain(event.html ?? "")).join(" ")}`);
  }, [talk.events, last]);
}

export function plain(html: string): string {
  return new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
}
