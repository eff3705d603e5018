import { useEffect, useMemo } from "react";
import { isAskedOf } from "../live/asked";
import { me } from "../live/me";
import { queue } from "../live/queue";
import { usePart, useStore } from "../live/store";
import { follow, following } from "../live/talks";
import { QueuePane } from "../queue/QueuePane";
import { TalkPane } from "../talk/TalkPane";
import { useWords } from "../words";

/** The list on the left, the open conversation beside it. */
export function Desk({ id }: { id: string | null }) {
  const t = useWords().desk;
  const feed = useStore(following).get(id ?? "");
  useFollowing(id);
  return (
    <div className={id ? "desk open" : "desk"}>
      <h1 className="unseen">{t.title}</h1>
      <QueuePane open={id} />
      {id && feed ? (
        <TalkPane key={id} feed={feed} />
      ) : (
        <section className="nothing" aria-label={t.none}>
          <h2>{t.none}</h2>
          <p>{t.order}</p>
        </section>
      )}
    </div>
  );
}

/** Keeps the open one and all of mine up to date, and asks again when one that could not be read changed hands. */
function useFollowing(id: string | null): void {
  const held = usePart(queue, state => state.held);
  const standing = usePart(queue, state => {
    const entry = state.entries.get(id ?? "");
    return entry ? [entry.status, entry.owner?.id, entry.consulted?.id, entry.guest?.id].join(" ") : "";
  });
  const myId = useStore(me)?.id;
  const wanted = useMemo(() => {
    const mine = held.filter(entry => entry.owner?.id === myId || isAskedOf(entry, myId)).map(entry => entry.id);
    return [...new Set(id ? [id, ...mine] : mine)].sort().join(" ");
  }, [held, id, myId]);
  useEffect(() => follow(new Set(wanted.split(" ").filter(Boolean))), [wanted]);
  useEffect(() => {
    const feed = following.get().get(id ?? "");
    if (feed && (feed.talk.get() ?? feed.problem.get()) && !feed.isListening) void feed.resume().catch(() => undefined);
  }, [id, standing]);
}
