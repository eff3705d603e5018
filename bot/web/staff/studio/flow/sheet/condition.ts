import type { ConditionLine, Slot } from "../../../live/contract/flow";

/** The condition as a script has it. Lines that are not finished are left out. */
export function textOf(isAny: boolean, lines: ConditionLine[]): string {
  const whole = lines.filter(line => line.slot !== "" && line.values.some(value => value !== ""));
  return whole.map(line => lineText(line, isAny, whole.length === 1)).join(isAny ? " or " : " and ");
}

function lineText({ slot, how, values }: ConditionLine, isAny: boolean, isAlone: boolean): string {
  const text = values.map(value => `${slot} ${how} ${value}`).join(how === "is not" ? " and " : " or ");
  const isMixed = values.length > 1 && !isAlone && (how === "is not") === isAny;
  return isMixed ? `(${text})` : text;
}

export const isCounted = (slot: Slot | undefined): boolean => slot?.kind === "age" || slot?.kind === "amount";

export const isComparison = (how: ConditionLine["how"]): boolean => how !== "is" && how !== "is not";
