import { audit } from "./en/audit";
import { company } from "./en/company";
import { desk } from "./en/desk";
import { frame } from "./en/frame";
import { keys } from "./en/keys";
import { movingOn } from "./en/moving-on";
import { occurrences } from "./en/occurrences";
import { supervisor } from "./en/supervisor";
import { talk } from "./en/talk";

/** The words of the interface. What the server says (reasons, refusals, outcomes) comes from the server. cy.ts has the same keys. */
export const en = {
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

export type Words = typeof en;
