import { conversation, get, post } from "./api";
import type { Mention } from "./contract/notes";
import { hub } from "./hub";
import { Store } from "./store";

/** Notes that name me and that I have not seen, the oldest first. The server keeps them until I have. */
export const mentions = new Store<readonly Mention[]>([]);

export async function askForMentions(): Promise<void> {
  const answer = await get<Mention[]>("mentions");
  if (answer.ok) mentions.set(answer.value);
}

/** The notes of a conversation up to this number are on the screen. */
export function sawNotes(id: string, number: number): void {
  if (!mentions.get().some(mention => mention.conversation === id && mention.note <= number)) return;
  void post(conversation(id, "mentions-seen"), { number });
}

hub.on("mentions", () => void askForMentions());
