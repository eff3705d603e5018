import type { Who } from "../../live/contract/who";
import { who as cy } from "../../words/cy/who";
import { who as en } from "../../words/en/who";
import { wordsOf } from "../languages";

export const useWhoWords = wordsOf(en, cy);

/** Such as "16 or 17 years old and money was paid and by card". */
export function inWords(who: Who | null, t: typeof en): string {
  if (!who) return t.everybody;
  const name = who.name ?? t.slots[who.slot ?? ""] ?? who.slot ?? "";
  switch (who.kind) {
    case "all":
      return who.parts!.map(part => inBrackets(part, t, "any")).join(t.and);
    case "any":
      return who.parts!.map(part => inBrackets(part, t, "all")).join(t.or);
    case "not":
      return t.not(inBrackets(who.parts![0]!, t, "all", "any"));
    case "unknown":
      return t.unknown(name);
    case "compare":
      return t.compare(name, who.operator!, who.value!);
    default:
      return t.values[`${who.slot} ${who.value}`] ?? said(who, name, t);
  }
}

/** What is said back to visitors can stand alone; what a button says needs its question. */
const said = (who: Who, name: string, t: typeof en): string => {
  const words = who.words ?? who.value!;
  return /^[a-z0-9]/.test(words) ? words : t.named(name, words);
};

const inBrackets = (who: Who, t: typeof en, ...kinds: Who["kind"][]): string => (kinds.includes(who.kind) ? `(${inWords(who, t)})` : inWords(who, t));
