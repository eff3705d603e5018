import { useEffect, useState } from "react";
import { conversation, get } from "../live/api";
import type { CannedReply } from "../live/contract/talk";
import type { Source, Suggestion } from "../frame/suggestions";
import { useWords } from "../words";

/** The pack's replies, filled by the server for this visitor's age and area, behind "/". */
export function useReplies(id: string): Source {
  const t = useWords().talk;
  const [replies, setReplies] = useState<readonly CannedReply[]>([]);
  useEffect(() => {
    let isGone = false;
    void get<CannedReply[]>(conversation(id, "replies")).then(answer => {
      if (answer.ok && !isGone) setReplies(answer.value);
    });
    return () => {
      isGone = true;
    };
  }, [id]);
  return {
    sign: "/",
    none: t.noReplies,
    find: sought => inOrder(replies, sought.toLowerCase()).map(asSuggestion),
  };
}

const asSuggestion = (reply: CannedReply): Suggestion => ({
  id: reply.id,
  title: reply.title,
  aside: `/${reply.shortcut}`,
  more: reply.text,
  put: reply.text,
});

/** First those whose shortcut begins so, then those that have it anywhere in title or text. */
function inOrder(replies: readonly CannedReply[], sought: string): CannedReply[] {
  const isMeant = (reply: CannedReply) => reply.shortcut.toLowerCase().startsWith(sought);
  const mentions = (reply: CannedReply) => !isMeant(reply) && `${reply.title} ${reply.text}`.toLowerCase().includes(sought);
  return [...replies.filter(isMeant), ...replies.filter(mentions)];
}
