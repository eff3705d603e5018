import type { Person } from "./contract/people";
import { me } from "./me";
import { queue } from "./queue";
import { usePart, useStore } from "./store";

/** Myself as the others see me; null until the server has heard this console. */
export function useMyself(): Person | null {
  const myId = useStore(me)?.id;
  return usePart(queue, state => state.people.find(person => person.id === myId) ?? null);
}
