import { useEffect, useState } from "react";
import { post } from "../../live/api";

export interface Measured {
  words: number;
  readingAge: number;
}

const pause = 350;

/** How long a text is and how hard to read, while it is being written: measured by the same formula that the checker uses. */
export function useMeasured(body: string): Measured | null {
  const [measured, setMeasured] = useState<Measured | null>(null);
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      void post<Measured>("studio/measure", { text: body }).then(answer => {
        if (answer.ok && !isOver) setMeasured(answer.value);
      });
    }, pause);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [body]);
  return measured;
}
