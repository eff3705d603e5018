import { me } from "../live/me";
import { Store } from "../live/store";

/** What one operator chose on this machine. */
export interface Settings {
  /** null: not chosen yet. */
  sendKey: "enter" | "ctrl-enter" | null;
  quiet: boolean;
  letterKeys: boolean;
  language: "en" | "cy";
}

const initial: Settings = { sendKey: null, quiet: false, letterKeys: true, language: navigator.language.startsWith("cy") ? "cy" : "en" };

export const settings = new Store<Settings>(initial);

const key = (): string => `console:${me.get()?.id ?? ""}`;

export function readSettings(): void {
  try {
    settings.set({ ...initial, ...(JSON.parse(localStorage.getItem(key()) ?? "{}") as Partial<Settings>) });
  } catch {
    // Storage is switched off or spoilt: the defaults serve.
  }
  tellAccountPages(settings.get().language);
}

export function change(part: Partial<Settings>): void {
  settings.set({ ...settings.get(), ...part });
  if (part.language) tellAccountPages(part.language);
  try {
    localStorage.setItem(key(), JSON.stringify(settings.get()));
  } catch {
    // It then holds for this page only.
  }
}

/** The server writes the pages around the console (signing in, accounts), so it has to know the language too. */
function tellAccountPages(language: Settings["language"]): void {
  document.cookie = `advicebot-staff-language=${language}; path=/staff; max-age=31536000; samesite=strict`;
}
