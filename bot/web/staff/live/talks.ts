import { HubConnectionState } from "@microsoft/signalr";
import { hub } from "./hub";
import { Store } from "./store";
import { TalkFeed } from "./talk-feed";

/** Those that are kept up to date: the one on the screen and all that the operator holds, so that changing over takes no time. */
const feeds = new Map<string, TalkFeed>();

/** Changes when a feed comes or goes. */
export const following = new Store<ReadonlyMap<string, TalkFeed>>(new Map());

export function follow(ids: ReadonlySet<string>): void {
  for (const [id, feed] of feeds) {
    if (ids.has(id)) continue;
    feed.stop();
    feeds.delete(id);
  }
  for (const id of ids) {
    if (feeds.has(id)) continue;
    const feed = new TalkFeed(id);
    feeds.set(id, feed);
    if (hub.state === HubConnectionState.Connected) void feed.resume().catch(() => hub.stop());
  }
  const known = following.get();
  if (known.size !== feeds.size || [...feeds.keys()].some(id => !known.has(id))) following.set(new Map(feeds));
}

export async function resumeTalks(): Promise<void> {
  await Promise.all([...feeds.values()].map(feed => feed.resume()));
}
