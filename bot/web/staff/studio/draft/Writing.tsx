import { useState } from "react";
import type { DraftDetail, FileRef } from "../../live/contract/studio";
import { useStudioWords } from "../words";
import type { DraftPlace } from "./DraftPage";
import { AddFileSheet } from "./AddFileSheet";
import { FileList } from "./FileList";
import { FilePane } from "./FilePane";
import { Problems } from "./Problems";
import type { Unsaved } from "./unsaved";

interface Props {
  at: DraftPlace;
  detail: DraftDetail | null;
  isChecking: boolean;
  files: FileRef[] | null;
  unsaved: Unsaved;
  change: (next: DraftDetail) => void;
}

/** The files, one of them to be written in, and beside it what is wrong anywhere. */
export function Writing({ at, detail, isChecking, files, unsaved, change }: Props) {
  const t = useStudioWords().editor;
  const [isSaving, setSaving] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const isOpen = detail !== null && detail.draft.state !== "published" && detail.draft.state !== "discarded";
  return (
    <div className={at.file ? "writing open" : "writing"}>
      <FileList at={at} files={files ?? []} problems={detail?.problems ?? []} unsaved={unsaved.paths} add={isOpen ? () => setAdding(true) : null} />
      {isAdding && <AddFileSheet draft={at.id} files={files ?? []} close={() => setAdding(false)} done={saved => (setAdding(false), change(saved))} />}
      {at.file ? (
        <FilePane key={at.file} at={at} path={at.file} detail={detail} unsaved={unsaved} isSaving={isSaving} setSaving={setSaving} change={change} />
      ) : (
        <section className="file-pane nothing" aria-label={t.none}>
          <h2>{t.none}</h2>
          <p>{t.noneHint}</p>
        </section>
      )}
      <Problems at={at} problems={detail?.problems ?? []} isChecking={isSaving || isChecking} />
    </div>
  );
}
