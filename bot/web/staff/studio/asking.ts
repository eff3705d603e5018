import { useCallback, useEffect, useRef, useState } from "react";
import { get, post, type Problem } from "../live/api";

export const draftPath = (id: string, rest = ""): string => `studio/drafts/${encodeURIComponent(id)}${rest && !rest.startsWith("?") ? `/${rest}` : rest}`;

export interface Asked<T> {
  value: T | null;
  problem: Problem | null;
  again: () => void;
  set: (value: T) => void;
}

/** What the server says at an address; asked anew with `again`, when the address is another, and never for null. */
export function useAsked<T>(path: string | null): Asked<T> {
  const [known, setKnown] = useState<{ path: string | null; value: T | null; problem: Problem | null }>({ path: null, value: null, problem: null });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === null) return;
    let isOver = false;
    void get<T>(path).then(answer => {
      // What was there before stays where asking anew fails: somebody may be in the middle of it.
      if (!isOver) setKnown(before => (answer.ok ? { path, value: answer.value, problem: null } : { path, value: before.path === path ? before.value : null, problem: answer.problem }));
    });
    return () => void (isOver = true);
  }, [path, round]);
  const isHere = known.path === path;
  const again = useCallback(() => setRound(before => before + 1), []);
  const set = useCallback((value: T) => setKnown({ path, value, problem: null }), [path]);
  return { value: isHere ? known.value : null, problem: isHere ? known.problem : null, again, set };
}

/** Asks again when somebody comes back to the window, or goes to the page that they are on: others work on the same drafts. */
export function useFresh(again: () => void, at?: unknown): void {
  const last = useRef(at);
  useEffect(() => {
    if (last.current !== at) again();
    last.current = at;
  }, [again, at]);
  useEffect(() => {
    window.addEventListener("focus", again);
    return () => window.removeEventListener("focus", again);
  }, [again]);
}

/** One act at a time, and why the last one was refused. */
export function useActing() {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const act = async <T>(path: string, body: unknown, done: (value: T) => void): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    const answer = await post<T>(path, body);
    setBusy(false);
    if (answer.ok) done(answer.value);
    else setProblem(answer.problem);
  };
  return { isBusy, problem, act };
}
