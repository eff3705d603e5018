import { audit } from "./cy/audit";
import { company } from "./cy/company";
import { desk } from "./cy/desk";
import { frame } from "./cy/frame";
import { keys } from "./cy/keys";
import { movingOn } from "./cy/moving-on";
import { occurrences } from "./cy/occurrences";
import { supervisor } from "./cy/supervisor";
import { talk } from "./cy/talk";
import type { Words } from "./en";

/** Nouns stay singular after a number in Welsh. */
export const cy: Words = {
  audit,
  ...company,
  ...desk,
  ...frame,
  ...keys,
  ...movingOn,
  ...occurrences,
  ...supervisor,
  ...talk,
};
