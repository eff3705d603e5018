import { useEffect, useState, type ReactNode } from "react";
import type { FileDiff } from "../../live/contract/studio";
import { useStudioWords } from "../words";
import { Difference } from "./Difference";

interface Texts {
  before: string;
  after: string;
}

/** One file that differs, with what is different in it. */
export function ChangedFile({ diff, level: Heading, about, texts }: { diff: FileDiff; level: "h3" | "h4"; about: ReactNode; texts: () => Promise<Texts> }) {
  const t = useStudioWords().changes;
  const [known, setKnown] = useState<Texts | null>(null);
  useEffect(() => {
    let isOver = false;
    void texts().then(found => !isOver && setKnown(found));
    return () => void (isOver = true);
    // What a file holds is another for another count of lines or another file; `texts` itself is new at each drawing.
  }, [diff]);
  return (
    <section className="changed-file" aria-label={diff.path}>
      <header>
        <Heading>{diff.path}</Heading>
        <p className="hint">
          {t.hows[diff.how]} · <span className="plus">+{diff.linesAdded}</span> <span className="minus">−{diff.linesRemoved}</span>
        </p>
        {about}
      </header>
      {known && <Difference before={known.before} after={known.after} />}
    </section>
  );
}
