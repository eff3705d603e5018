import { useMemo, useState } from "react";

/** What was written and not saved, by file: another file may be looked at meanwhile. */
export interface Unsaved {
  paths: string[];
  of: (path: string) => string | undefined;
  keep: (path: string, text: string) => void;
  drop: (path: string) => void;
}

export function useUnsaved(): Unsaved {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  return useMemo(
    () => ({
      paths: [...texts.keys()],
      of: path => texts.get(path),
      keep: (path, text) => setTexts(before => (before.get(path) === text ? before : new Map(before).set(path, text))),
      drop: path =>
        setTexts(before => {
          if (!before.has(path)) return before;
          const after = new Map(before);
          after.delete(path);
          return after;
        }),
    }),
    [texts],
  );
}
