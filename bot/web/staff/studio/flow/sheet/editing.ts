import { useState } from "react";
import { get, post, type Problem } from "../../../live/api";
import type { StateDetail } from "../../../live/contract/flow";
import type { DraftDetail } from "../../../live/contract/studio";
import { draftPath, type Asked } from "../../asking";
import type { Unsaved } from "../../draft/unsaved";
import type { Editing, Form } from "./form";
import { saveOf } from "./save";

/** Two who edited the same words or the same state. */
export interface Conflict {
  path: string;
  yours: string | null;
  theirs: string | null;
  isPublished: boolean;
}

export interface Editor {
  editing: Editing | null;
  isChanged: boolean;
  isSaving: boolean;
  isSaved: boolean;
  problem: Problem | null;
  conflict: Conflict | null;
  set: (before: StateDetail, form: Form) => void;
  save: () => void;
  undo: () => void;
  keepMine: () => void;
  takeTheirs: () => void;
}

interface Means {
  id: string;
  state: string;
  unsaved: Unsaved;
  isSaving: boolean;
  setSaving: (isSaving: boolean) => void;
  change: (next: DraftDetail) => void;
  /** The state as the server has it. */
  asked: Asked<StateDetail>;
  removed: () => void;
}

/** The form of one state: what is not saved is kept beside the files that are not, and what somebody else changed meanwhile is never written over unseen. */
export function useEditing({ id, state, unsaved, isSaving, setSaving, change, asked, removed }: Means): Editor {
  const key = `flow/${state}`;
  const path = draftPath(id, `state?state=${encodeURIComponent(state)}`);
  const kept = unsaved.of(key);
  const editing = kept === undefined ? null : (JSON.parse(kept) as Editing);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [isSaved, setSaved] = useState(false);
  const drop = () => {
    unsaved.drop(key);
    setProblem(null);
    setConflict(null);
  };
  const write = async (now?: StateDetail): Promise<void> => {
    const save = editing && saveOf(editing, now);
    if (!save || isSaving) return;
    setSaving(true);
    setProblem(null);
    setConflict(null);
    const answer = await post<DraftDetail>(draftPath(id, "state"), save);
    // What is typed next begins from what was saved.
    const fresh = answer.ok && !save.remove ? await get<StateDetail>(path) : null;
    setSaving(false);
    if (answer.ok) {
      if (fresh?.ok) asked.set(fresh.value);
      drop();
      setSaved(true);
      change(answer.value);
      if (save.remove) removed();
    } else if (answer.problem.code === "edit-conflict") {
      const { path = "", yours = null, theirs = null, isPublished = false } = answer.problem;
      setConflict({ path, yours, theirs, isPublished });
    } else {
      setProblem(answer.problem);
    }
  };
  return {
    editing,
    isChanged: editing !== null && saveOf(editing) !== null,
    isSaving,
    isSaved,
    problem,
    conflict,
    set: (before, form) => {
      const next = { before, form };
      if (saveOf(next) === null) unsaved.drop(key);
      else unsaved.keep(key, JSON.stringify(next));
    },
    save: () => void write(),
    undo: drop,
    /** What one changed is laid over the state as the other left it. */
    keepMine: () =>
      void get<StateDetail>(path).then(answer => {
        if (answer.ok) void write(answer.value);
        else setProblem(answer.problem);
      }),
    takeTheirs: () => {
      drop();
      asked.again();
    },
  };
}
