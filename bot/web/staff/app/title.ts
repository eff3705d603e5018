import { useEffect, useRef, type RefObject } from "react";

/** A page that was gone to has the focus on its title, so that a screen reader begins there. */
export function useShowTitle(): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return title;
}
