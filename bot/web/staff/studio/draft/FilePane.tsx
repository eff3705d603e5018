import { useMemo, useRef, useState } from "react";
import { ActButton } from "../../frame/ActButton";
import { Refusal } from "../../frame/Refusal";
import type { Flow } from "../../live/contract/flow";
import type { DraftDetail, FileText } from "../../live/contract/studio";
import { go } from "../address";
import { draftPath, useAsked, useFresh } from "../asking";
import { completionOf } from "../flow/completion";
import { stateAt } from "../flow/stateAt";
import { useFlowWords } from "../flow/words";
import { TextEditor } from "../text/TextEditor";
import { useStudioWords } from "../words";
import { ConflictPane } from "./ConflictPane";
import type { DraftPlace } from "./DraftPage";
import { useFileWords } from "./file-words";
import { kindOf } from "./groups";
import { MessageAbout } from "./MessageAbout";
import { RemoveFileSheet } from "./RemoveFileSheet";
import { useSaving } from "./saving";
import type { Unsaved } from "./unsaved";

interface Props {
  at: DraftPlace;
  path: string;
  detail: DraftDetail | null;
  unsaved: Unsaved;
  isSaving: boolean;
  setSaving: (isSaving: boolean) => void;
  change: (next: DraftDetail) => void;
}

/** One file in the editor, and the other text beside it where two wrote at once. */
export function FilePane({ at, path, detail, unsaved, isSaving, setSaving, change }: Props) {
  const t = useStudioWords().editor;
  const files = useFileWords();
  const file = useAsked<FileText>(draftPath(at.id, `file?path=${encodeURIComponent(path)}`));
  const flow = useAsked<Flow>(draftPath(at.id, "flow"));
  useFresh(flow.again, detail?.draft.version);
  const flowWords = useFlowWords().text;
  const complete = useMemo(() => flow.value && completionOf(path, flow.value, flowWords), [flow.value, path, flowWords]);
  const line = useRef(at.line ?? 1);
  const state = () => flow.value && stateAt(flow.value, path, line.current);
  const [round, setRound] = useState(0);
  const [isRemoving, setRemoving] = useState(false);
  const saving = useSaving({ id: at.id, path, file, unsaved, setSaving, change, begin: () => setRound(before => before + 1) });
  const known = file.value;
  const isOpen = detail?.draft.state !== "published" && detail?.draft.state !== "discarded";
  const text = unsaved.of(path) ?? known?.text ?? "";
  const isUnsaved = unsaved.of(path) !== undefined;
  return (
    <section className="file-pane" aria-labelledby="file-title">
      <header className="file-head">
        <button type="button" className="plain back" onClick={() => go({ ...at, file: null, line: null })}>
          {t.back}
        </button>
        <h2 id="file-title">{kindOf(path).name}</h2>
        <p className="save-state" role="status">
          {isSaving ? t.saving : isUnsaved ? t.unsaved : known?.by ? t.savedBy(known.by) : ""}
        </p>
        {flow.value && (path === flow.value.file || state()) && (
          <button type="button" className="second small" onClick={() => go({ ...at, part: "flow", state: state() ?? null })}>
            {flowWords.toFlow}
          </button>
        )}
        {isOpen && known && known.text !== known.published && !isUnsaved && (
          <button type="button" className="second small" onClick={() => void saving.putBack()}>
            {t.putBack}
          </button>
        )}
        {isOpen && known && known.text !== null && !isUnsaved && (
          <button type="button" className="second small" onClick={() => setRemoving(true)}>
            {files.remove}
          </button>
        )}
        {isUnsaved && (
          <button type="button" className="second small" onClick={saving.undo}>
            {t.undo}
          </button>
        )}
        {isOpen && (
          <ActButton className="primary small" isOn={isUnsaved && !isSaving} onClick={() => void saving.save()} aria-keyshortcuts="Control+S">
            {t.save}
          </ActButton>
        )}
      </header>
      {detail && known?.text != null && kindOf(path).kind === "messages" && <MessageAbout at={at} path={path} version={detail.draft.version} />}
      {isRemoving && known && <RemoveFileSheet path={path} isNew={known.published === null} close={() => setRemoving(false)} remove={() => void saving.remove().then(() => known.published === null && go({ ...at, file: null, line: null }))} />}
      <Refusal problem={file.problem ?? saving.problem} />
      {isOpen && detail && (detail.draft.state === "review" || detail.draft.state === "signed") && <p className="notice">{t.takesBack}</p>}
      {isOpen && saving.conflict && <ConflictPane conflict={saving.conflict} keep={() => void saving.keepMine()} take={() => void saving.takeTheirs()} />}
      {known && known.text === null && <p className="notice">{t.gone}</p>}
      {known && (
        <TextEditor
          key={`${path} ${round}`}
          path={path}
          text={text}
          isReadOnly={!isOpen || isSaving}
          problems={(detail?.problems ?? []).filter(problem => problem.file === path)}
          line={at.line}
          complete={complete ?? undefined}
          moved={next => (line.current = next)}
          change={next => (next === known.text ? unsaved.drop(path) : unsaved.keep(path, next))}
          save={() => void saving.save()}
        />
      )}
    </section>
  );
}
