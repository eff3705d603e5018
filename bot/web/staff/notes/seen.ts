import { useEffect, type RefObject } from "react";
import { mentions, sawNotes } from "../live/mentions";
import { useStore } from "../live/store";

/** Notes are seen when they are on a page that is looked at; on a narrow screen they may be behind the conversation. */
export function useSawNotes(id: string, last: number, list: RefObject<HTMLElement | null>): void {
  const unseen = useStore(mentions);
  useEffect(() => {
    const look = () => {
      if (last > 0 && document.visibilityState === "visible" && list.current?.checkVisibility()) sawNotes(id, last);
    };
    look();
    const shown = new ResizeObserver(look);
    if (list.current) shown.observe(list.current);
    document.addEventListener("visibilitychange", look);
    return () => {
      shown.disconnect();
      document.removeEventListener("visibilitychange", look);
    };
  }, [id, last, unseen, list]);
}
