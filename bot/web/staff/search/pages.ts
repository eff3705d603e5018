import { useEffect, useRef, useState } from "react";
import { get, type Problem } from "../live/api";

/** What is asked for, by the names the server knows; empty where nothing is asked. */
export type Sought = Record<string, string>;

/** Where a list comes from, and how one of it is told from the others. */
interface Source<One> {
  path: string;
  everything: Sought;
  idOf: (one: One) => string | number;
  /** What the next page comes before. */
  beforeOf: (last: One) => string;
}

export interface Pages<One> {
  found: One[] | null;
  isBusy: boolean;
  isAll: boolean;
  problem: Problem | null;
  search: (sought: Sought) => void;
  more: () => void;
}

/** As many as the server gives at once: fewer are the last ones. */
const pageLength = 50;

/** A list that is searched, the newest first, page by page. What is sought stays out of the address: it may be a name. */
export function usePages<One>({ path, everything, idOf, beforeOf }: Source<One>): Pages<One> {
  const [found, setFound] = useState<One[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isAll, setAll] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sought = useRef(everything);
  const turn = useRef(0);
  const ask = async (known: One[]) => {
    const mine = ++turn.current;
    setBusy(true);
    const last = known.at(-1);
    const answer = await get<One[]>(`${path}?${query({ ...sought.current, before: last ? beforeOf(last) : "" })}`);
    if (mine !== turn.current) return;
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    const ids = new Set(known.map(idOf));
    const fresh = answer.value.filter(one => !ids.has(idOf(one)));
    setFound([...known, ...fresh]);
    setAll(fresh.length === 0 || answer.value.length < pageLength);
  };
  useEffect(() => void ask([]), []);
  const search = (next: Sought) => {
    sought.current = next;
    void ask([]);
  };
  return { found, isBusy, isAll, problem, search, more: () => void ask(found ?? []) };
}

const query = (sought: Sought): string => new URLSearchParams(Object.entries(sought).filter(([, value]) => value !== "")).toString();
