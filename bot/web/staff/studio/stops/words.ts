import { useLanguage } from "../../words";
import { stops as cy } from "../../words/cy/stops";
import { stops as en } from "../../words/en/stops";

export const useStopsWords = (): typeof en => (useLanguage() === "cy" ? cy : en);
