import { messages as cy } from "../../words/cy/messages";
import { messages as en } from "../../words/en/messages";
import { wordsOf } from "../languages";

export const useMessageWords = wordsOf(en, cy);

export type MessageWords = typeof en;
