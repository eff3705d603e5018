import { files as cy } from "../../words/cy/files";
import { files as en } from "../../words/en/files";
import { wordsOf } from "../languages";

export const useFileWords = wordsOf(en, cy);
