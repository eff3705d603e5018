import { useEffect, useState } from "react";
import { get, type Problem } from "../live/api";
import type { BoardFigures } from "../live/contract/past";
import { round } from "../live/link";
import { me } from "../live/me";
import { queue } from "../live/queue";
import { usePart, useStore } from "../live/store";

const everyMs = 5_000;

/** Who is there and who holds what is live already; the figures that the server reckons are asked for while the board is looked at. */
export function useBoard(): { figures: BoardFigures | null; problem: Problem | null; askAgain: () => void } {
  const [figures, setFigures] = useState<BoardFigures | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const turn = useStore(round);
  const [asked, setAsked] = useState(0);
  // A request of a colleague is on the board at once, not only with the next figures.
  const requests = usePart(queue, state => [...state.held, ...state.waiting].map(entry => entry.identityOpen?.request ?? "").join(" "));
  useEffect(() => {
    if (me.get()?.role === "operator") return;
    let isGone = false;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      const answer = await get<BoardFigures>("board");
      if (isGone) return;
      if (answer.ok) setFigures(answer.value);
      setProblem(answer.ok ? null : answer.problem);
    };
    void ask();
    const timer = setInterval(() => void ask(), everyMs);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [turn, asked, requests]);
  return { figures, problem, askAgain: () => setAsked(count => count + 1) };
}
