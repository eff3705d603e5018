import { useLanguage } from "../words";
import { studio as cy } from "../words/cy/studio";
import { studio as en } from "../words/en/studio";

/** Apart from the words of the console, which does not load them. */
export const useStudioWords = (): typeof en => (useLanguage() === "cy" ? cy : en);

export type StudioWords = typeof en;
