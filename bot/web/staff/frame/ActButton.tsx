import type { ButtonHTMLAttributes } from "react";

/**
 * A button that cannot be pressed for now but keeps the focus: a disabled one would lose it in the middle of the work, each time that
 * the connection breaks or an answer is awaited.
 */
export function ActButton({ isOn, onClick, type = "button", ...rest }: { isOn: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={!isOn || undefined}
      onClick={event => {
        if (isOn) onClick?.(event);
        else event.preventDefault();
      }}
    />
  );
}
