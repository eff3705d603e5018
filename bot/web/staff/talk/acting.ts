import { useState } from "react";
import { told } from "../app/told";
import { conversation, post, type Problem } from "../live/api";

export interface Acting {
  isBusy: boolean;
  problem: Problem | null;
  act: (name: string, body: object, done: () => void) => Promise<void>;
}

/** One act on one conversation from a sheet: a refusal is said in the sheet, where it can be mended. */
export function useActing(id: string): Acting {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const act = async (name: string, body: object, done: () => void) => {
    if (isBusy) return;
    setBusy(true);
    const answer = await post(conversation(id, name), body);
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    told.set("");
    done();
  };
  return { isBusy, problem, act };
}
