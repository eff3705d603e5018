import { settings } from "../app/settings";
import { usePart } from "../live/store";
import { cy } from "./cy";
import { en, type Words } from "./en";

const languages: Record<"en" | "cy", Words> = { en, cy };

export const words = (): Words => languages[settings.get().language];

export const useLanguage = (): "en" | "cy" => usePart(settings, chosen => chosen.language);

export const useWords = (): Words => languages[useLanguage()];

export type { Words };
