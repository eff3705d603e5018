import { useCallback, useEffect, useRef, useState } from "react";
import { get, post, type Problem } from "../../live/api";
import type { Hours, Preview } from "../../live/contract/preview";

export interface Person {
  language: string;
  hours: Hours;
  answers: Record<string, string>;
}

/** The words that are played: a draft's, or those of a version. */
export type Of = { draft: string } | { version: string };

const betweenLooks = 1500;

/** A preview that goes on: the page in the frame is another document, so how it stands is asked again and again while somebody looks. */
export function usePlaying(of: Of) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isOver, setOver] = useState(false);
  const acting = useRef(false);

  const ask = useCallback(async (path: string, body: unknown) => {
    if (acting.current) return;
    acting.current = true;
    setBusy(true);
    const answer = await post<Preview>(path, body);
    acting.current = false;
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setOver(false);
    setPreview(answer.value);
  }, []);

  const id = preview?.id;
  useEffect(() => {
    if (!id || isOver) return;
    let isGone = false;
    const look = async () => {
      if (document.visibilityState === "hidden" || acting.current) return;
      const answer = await get<Preview>(`studio/previews/${id}`);
      if (isGone) return;
      if (answer.ok) setPreview(before => (before && JSON.stringify(before) === JSON.stringify(answer.value) ? before : answer.value));
      else if (answer.problem.code === "no-such-preview") setOver(true);
    };
    const timer = setInterval(() => void look(), betweenLooks);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [id, isOver]);

  return {
    preview,
    problem,
    isBusy,
    isOver,
    begin: (person: Person) => ask("studio/previews", { ...of, ...person }),
    again: (goOn: boolean) => (preview ? ask(`studio/previews/${preview.id}/again`, { ...of, goOn }) : Promise.resolve()),
  };
}
