import type { AnchorHTMLAttributes, MouseEvent } from "react";

/** A link inside an application: a real address, so that it opens in another tab too. */
export const gotoOf = <Place,>(addressOf: (to: Place) => string, go: (to: Place) => void) =>
  function Goto({ to, ...rest }: { to: Place } & AnchorHTMLAttributes<HTMLAnchorElement>) {
    const follow = (event: MouseEvent) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go(to);
    };
    return <a {...rest} href={addressOf(to)} onClick={follow} />;
  };
