import { get, setTokenForPosts } from "./api";
import type { Me, Role } from "./contract/people";
import { Store } from "./store";

/** Who works here; null until the server has said it. */
export const me = new Store<Me | null>(null);

/** Asks again after each break: the token may be new, and on a shared computer so may be the operator. */
export async function askWhoIAm(): Promise<void> {
  const answer = await get<Me>("me");
  if (!answer.ok) throw new Error(answer.problem.title);
  const known = me.get();
  if (known && known.id !== answer.value.id) return location.reload();
  setTokenForPosts(answer.value.token);
  me.set(answer.value);
}

/** For components that are only there once the server has said it. */
export function mustBeMe(known: Me | null): Me {
  if (!known) throw new Error("drawn before anybody is known");
  return known;
}

export const supervises = (role: Role): boolean => role === "supervisor" || role === "administrator";

/** Whether this role answers visitors. */
export const answers = (role: Role): boolean => role === "operator" || supervises(role);
