import { registry as cy } from "../../words/cy/registry";
import { registry as en } from "../../words/en/registry";
import { wordsOf } from "../languages";

export const useRegistryWords = wordsOf(en, cy);

export type RegistryWords = typeof en;
