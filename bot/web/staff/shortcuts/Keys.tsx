import { settings } from "../app/settings";
import { usePart } from "../live/store";
import { keysOf, type ShortcutId } from "./shortcuts";

const shown: Record<string, string> = { ArrowDown: "↓", ArrowUp: "↑" };

export const inWords = (keys: string): string =>
  keys
    .split("+")
    .map(part => shown[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(" ");

/** The key of an act, beside its words. Not read out: aria-keyshortcuts says it to those who ask for it. */
export function Key({ of }: { of: ShortcutId }) {
  const isOn = usePart(settings, chosen => chosen.letterKeys);
  const first = keysOf(of)[0]!;
  if (!isOn && first.length === 1) return null;
  return <kbd aria-hidden="true">{inWords(first)}</kbd>;
}
