import { useLanguage } from "../../words";
import { flow as cy } from "../../words/cy/flow";
import { flow as en } from "../../words/en/flow";

export const useFlowWords = (): typeof en => (useLanguage() === "cy" ? cy : en);

export type FlowWords = typeof en;
