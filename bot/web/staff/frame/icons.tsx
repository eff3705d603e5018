import type { ReactNode } from "react";

/** Line drawings of 20 by 20; words always stand beside them or in the label of their button. */
const icon = (drawing: ReactNode) => () => (
  <svg className="drawing" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
    {drawing}
  </svg>
);

export const CloseIcon = icon(<path d="M5 5l10 10M15 5L5 15" />);
export const DownIcon = icon(<path d="M5.5 8l4.5 4.5L14.5 8" />);
const bell = "M10 3a4.5 4.5 0 0 0-4.5 4.5c0 4-1.5 5.5-1.5 5.5h12s-1.5-1.5-1.5-5.5A4.5 4.5 0 0 0 10 3zM8.5 16a1.6 1.6 0 0 0 3 0";

export const BellIcon = icon(<path d={bell} />);
export const QuietIcon = icon(<path d={`${bell}M3 3l14 14`} />);
export const HelpIcon = icon(
  <>
    <path d="M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4zM10 7.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z" />
    <path d="M5 5l3 3M12 12l3 3M15 5l-3 3M8 12l-3 3" />
  </>,
);
export const ClockIcon = icon(<path d="M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6.2V10l2.6 1.8" />);
export const LockIcon = icon(<path d="M5.5 9h9v7.5h-9zM7 9V6.5a3 3 0 0 1 6 0V9" />);
export const StopIcon = icon(<path d="M7 3h6l4 4v6l-4 4H7l-4-4V7zM7 10h6" />);
export const BackIcon = icon(<path d="M12 4.500L6.5 10l5.5 5.5" />);

/** A level's own shape, so that it is never told by colour alone. */
export const SevereIcon = icon(<path d="M10 3.500l7 12.500H3zM10 8v4M10 13.800v.1" />);
export const HighIcon = icon(<path d="M10 3l7 7-7 7-7-7z" />);
export const NormalIcon = icon(<circle cx="10" cy="10" r="5.5" />);
