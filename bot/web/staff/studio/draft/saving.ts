import { useState } from "react";
import { post, type Problem } from "../../live/api";
import type { DraftDetail, FileText } from "../../live/contract/studio";
import { draftPath, type Asked } from "../asking";
import type { Unsaved } from "./unsaved";

/** Two texts of one file that were written apart. */
export interface Conflict {
  yours: string | null;
  theirs: string | null;
  /** Hash of theirs. */
  hash: string | null;
  /** Theirs was published meanwhile; else another editor saved it in this draft. */
  isPublished: boolean;
}

interface Means {
  id: string;
  path: string;
  file: Asked<FileText>;
  unsaved: Unsaved;
  setSaving: (isSaving: boolean) => void;
  change: (next: DraftDetail) => void;
  /** The editor begins anew with what is there. */
  begin: () => void;
}

/** Saving one file: a text that was written over in the meantime is never lost, and never wins by itself. */
export function useSaving({ id, path, file, unsaved, setSaving, change, begin }: Means) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [refused, setRefused] = useState<Conflict | null>(null);
  const known = file.value;
  const text = unsaved.of(path) ?? known?.text ?? null;
  const standing: Conflict | null = known?.inConflict ? { yours: text, theirs: known.published, hash: known.publishedHash, isPublished: true } : null;
  const conflict = refused ?? standing;

  const write = async (words: string | null, from: string | null, over?: string | null): Promise<void> => {
    setSaving(true);
    setProblem(null);
    const answer = await post<DraftDetail>(draftPath(id, "file"), { path, text: words, remove: words === null, from, over });
    setSaving(false);
    if (answer.ok) {
      setRefused(null);
      unsaved.drop(path);
      file.set({ ...(known as FileText), text: words, inConflict: false });
      file.again();
      change(answer.value);
    } else if (answer.problem.code === "edit-conflict") {
      const { yours = null, theirs = null, hash = null, isPublished = false } = answer.problem;
      setRefused({ yours, theirs, hash, isPublished });
    } else {
      setProblem(answer.problem);
    }
  };
  const anew = async (saving: Promise<void>) => {
    await saving;
    begin();
  };
  const hash = known?.hash ?? null;
  return {
    problem,
    conflict,
    save: async () => {
      if (unsaved.of(path) !== undefined) await write(text, hash, standing?.hash);
    },
    /** Other words than those that are kept unsaved. */
    saveAs: (words: string) => write(words, hash, standing?.hash),
    /** The file is taken away, or was never there. */
    remove: () => anew(write(null, hash, standing?.hash)),
    /** What was published, as if nobody had touched it. */
    putBack: () => anew(write(known?.published ?? null, hash, standing?.hash)),
    undo: () => {
      unsaved.drop(path);
      begin();
    },
    keepMine: () => (conflict?.isPublished ? write(text, hash, conflict.hash) : write(text, conflict?.hash ?? null)),
    takeTheirs: async () => {
      if (conflict?.isPublished) return anew(write(conflict.theirs, hash, conflict.hash));
      setRefused(null);
      unsaved.drop(path);
      if (known && conflict) file.set({ ...known, text: conflict.theirs, hash: conflict.hash });
      begin();
    },
  };
}
