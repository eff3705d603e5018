import { useEffect, useRef, useState } from "react";
import { get, type Problem } from "../live/api";
import type { Past } from "../live/contract";

export interface Sought {
  q: string;
  from: string;
  to: string;
  outcome: string;
  operator: string;
}

export const everything: Sought = { q: "", from: "", to: "", outcome: "", operator: "" };

interface History {
  past: Past[] | null;
  isBusy: boolean;
  isAll: boolean;
  problem: Problem | null;
  search: (sought: Sought) => void;
  more: () => void;
}

/** Newest first; more of it before the end of the last one shown. What is sought stays out of the address: it may be a name. */
export function useHistory(): History {
  const [past, setPast] = useState<Past[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isAll, setAll] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sought = useRef(everything);
  const turn = useRef(0);
  const ask = async (known: Past[]) => {
    const mine = ++turn.current;
    setBusy(true);
    const answer = await get<Past[]>(`history?${query(sought.current, known.at(-1)?.endedAt)}`);
    if (mine !== turn.current) return;
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    const ids = new Set(known.map(one => one.id));
    const fresh = answer.value.filter(one => !ids.has(one.id));
    setPast([...known, ...fresh]);
    setAll(fresh.length === 0);
  };
  useEffect(() => void ask([]), []);
  const search = (next: Sought) => {
    sought.current = next;
    void ask([]);
  };
  return { past, isBusy, isAll, problem, search, more: () => void ask(past ?? []) };
}

function query(sought: Sought, before: string | undefined): string {
  const given = Object.entries({ ...sought, before: before ?? "" }).filter(([, value]) => value !== "");
  return new URLSearchParams(given).toString();
}
