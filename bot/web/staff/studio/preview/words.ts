import { preview as cy } from "../../words/cy/preview";
import { preview as en } from "../../words/en/preview";
import { wordsOf } from "../languages";

export const usePreviewWords = wordsOf(en, cy);

export type PreviewWords = typeof en;
