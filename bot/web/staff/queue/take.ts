import { openTalk } from "../app/address";
import { tell, told } from "../app/told";
import { conversation, post, type Answer } from "../live/api";
import type { Taken } from "../live/contract/talk";

export const takeNext = (): Promise<void> => take(post<Taken>("next"));

export const takeThis = (id: string): Promise<void> => take(post<Taken>(conversation(id, "take")));

async function take(asked: Promise<Answer<Taken>>): Promise<void> {
  const answer = await asked;
  if (!answer.ok) return tell(answer.problem);
  told.set("");
  openTalk(answer.value.id);
}
