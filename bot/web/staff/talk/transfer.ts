import type { Person, Team } from "../live/contract/people";

const teamPrefix = "team:";

export const teamKey = (team: Team): string => teamPrefix + team.name;

/** Teams of which somebody is there with room. */
export function freeTeams(people: readonly Person[]): Team[] {
  const free = new Map<string, number>();
  for (const { team, isFree } of people) if (team !== null && isFree) free.set(team, (free.get(team) ?? 0) + 1);
  return [...free].map(([name, count]) => ({ name, free: count })).sort((one, other) => one.name.localeCompare(other.name));
}

/** What the server is asked for; null while nobody is chosen who could take it. */
export function receiver(chosen: string | null, people: readonly Person[], teams: readonly Team[]): { to: string } | { team: string } | null {
  const team = teams.find(one => teamKey(one) === chosen);
  if (team) return { team: team.name };
  return people.some(person => person.id === chosen && person.hasRoom) ? { to: chosen! } : null;
}
