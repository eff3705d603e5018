import type { Named } from "../live/contract/people";

/** Whom a note names by @. Longer names first: who is called Al is not meant by @Alex, and a note opens the conversation to whom it names. */
export function namedIn(text: string, people: readonly Named[]): string[] {
  let rest = text;
  const found: string[] = [];
  for (const { id, name } of [...people].sort((one, other) => other.name.length - one.name.length)) {
    if (!rest.includes(`@${name}`)) continue;
    found.push(id);
    rest = rest.replaceAll(`@${name}`, "");
  }
  return found;
}
