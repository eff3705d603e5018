import { useLanguage } from "../../words";
import { meaning as cy } from "../../words/cy/meaning";
import { meaning as en } from "../../words/en/meaning";

export const useMeaningWords = (): typeof en => (useLanguage() === "cy" ? cy : en);
