import { useEffect, useRef } from "react";
import { settings } from "../app/settings";
import { shortcuts, type ShortcutId } from "./shortcuts";

const acts = new Map<ShortcutId, { current: () => void }>();

/** While the component is there (and `isOn`), the shortcut does this. */
export function useShortcut(id: ShortcutId, act: () => void, isOn = true): void {
  const newest = useRef(act);
  newest.current = act;
  useEffect(() => {
    if (!isOn) return;
    acts.set(id, newest);
    return () => {
      if (acts.get(id) === newest) acts.delete(id);
    };
  }, [id, isOn]);
}

export function listenForShortcuts(): void {
  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return;
    const pressed = (event.altKey ? "Alt+" : "") + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
    const isLetter = pressed.length === 1;
    if (isLetter && (!settings.get().letterKeys || isTyping(event.target))) return;
    const found = shortcuts.find(shortcut => (shortcut.keys as readonly string[]).includes(pressed));
    // Over an open sheet or menu nothing else happens; but help can always be called.
    if (found?.id !== "help" && document.querySelector("[role=dialog], [role=menu]")) return;
    const act = found && acts.get(found.id);
    if (!act) return;
    event.preventDefault();
    act.current();
  });
}

const takesLetters = "input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true], [role=listbox], [role=menu]";

const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest(takesLetters) !== null;
