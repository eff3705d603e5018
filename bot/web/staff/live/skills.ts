import { useLanguage } from "../words";
import type { Person } from "./contract/people";
import type { Entry } from "./contract/queue";
import { me } from "./me";
import { useStore } from "./store";

const hasAll = (person: Person, needs: readonly string[]): boolean => needs.every(need => person.skills.includes(need));

/** As the server offers it: to whoever has every skill that it needs; when nobody who is free has them all, to everybody. */
export function isOffered(entry: Entry, myself: Person | null, people: readonly Person[]): boolean {
  return (myself ? hasAll(myself, entry.needs) : entry.needs.length === 0) || waitsForNobody(entry, people);
}

/** It needs skills that nobody who is free has. */
export function waitsForNobody(entry: Entry, people: readonly Person[]): boolean {
  return entry.needs.length > 0 && !people.some(person => person.isFree && hasAll(person, entry.needs));
}

/** What the pack calls a skill in the operator's language; a conversation of an older version may need one that is gone. */
export function useSkillNames(): (ids: readonly string[]) => string {
  const known = useStore(me)?.skills ?? [];
  const language = useLanguage();
  return ids => ids.map(id => known.find(skill => skill.id === id)?.names[language] ?? id).join(", ");
}
