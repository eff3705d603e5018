import { useRef, useState } from "react";
import { conversation, newId, post, type Problem } from "../live/api";
import type { Taken } from "../live/contract/talk";
import type { TalkFeed, TalkState } from "../live/talk-feed";

export interface Sending {
  isSending: boolean;
  problem: Problem | null;
  /** True when the server has stored it. */
  send: (text: string) => Promise<boolean>;
  forget: () => void;
}

/**
 * Sends one reply. The same words that are sent again after a break carry the same id, so that they are never doubled; changed words
 * carry another, so that they are never taken for the first.
 */
export function useSending(feed: TalkFeed, talk: TalkState): Sending {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const tried = useRef<{ text: string; clientId: string } | null>(null);
  const send = async (text: string): Promise<boolean> => {
    if (tried.current?.text !== text) tried.current = { text, clientId: newId() };
    setSending(true);
    const lastSeen = talk.events.at(-1)?.number ?? talk.number;
    const answer = await post<Taken>(conversation(feed.id, "reply"), { leaseToken: talk.leaseToken, lastSeen, clientId: tried.current.clientId, text });
    setSending(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) tried.current = null;
    else if (answer.problem.missed) feed.add(answer.problem.missed);
    return answer.ok;
  };
  return { isSending, problem, send, forget: () => setProblem(null) };
}
