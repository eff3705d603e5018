import { useEffect, useRef, useState } from "react";
import { get, type Problem } from "../live/api";
import type { AuditChoices, AuditLine } from "../live/contract";

export interface Sought {
  person: string;
  act: string;
  from: string;
  to: string;
}

export const everything: Sought = { person: "", act: "", from: "", to: "" };

interface Audit {
  lines: AuditLine[] | null;
  choices: AuditChoices;
  isBusy: boolean;
  isAll: boolean;
  problem: Problem | null;
  search: (sought: Sought) => void;
  more: () => void;
}

/** Newest first; more of it before the number of the last line shown. */
export function useAudit(): Audit {
  const [lines, setLines] = useState<AuditLine[] | null>(null);
  const [choices, setChoices] = useState<AuditChoices>({ people: [], acts: [] });
  const [isBusy, setBusy] = useState(false);
  const [isAll, setAll] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sought = useRef(everything);
  const turn = useRef(0);
  const ask = async (known: AuditLine[]) => {
    const mine = ++turn.current;
    setBusy(true);
    const answer = await get<AuditLine[]>(`audit?${query(sought.current, known.at(-1)?.number)}`);
    if (mine !== turn.current) return;
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setLines([...known, ...answer.value]);
    setAll(answer.value.length < pageLength);
  };
  useEffect(() => void ask([]), []);
  useEffect(() => void get<AuditChoices>("audit/choices").then(answer => answer.ok && setChoices(answer.value)), []);
  const search = (next: Sought) => {
    sought.current = next;
    void ask([]);
  };
  return { lines, choices, isBusy, isAll, problem, search, more: () => void ask(lines ?? []) };
}

/** As many as the server gives at once: fewer are the last ones. */
const pageLength = 50;

function query(sought: Sought, before: number | undefined): string {
  const given = Object.entries({ ...sought, before: before?.toString() ?? "" }).filter(([, value]) => value !== "");
  return new URLSearchParams(given).toString();
}
