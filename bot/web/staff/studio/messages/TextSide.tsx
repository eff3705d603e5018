import { useState } from "react";
import { Refusal } from "../../frame/Refusal";
import { ActButton } from "../../frame/ActButton";
import { get } from "../../live/api";
import type { Messages, MessageText } from "../../live/contract/messages";
import type { DraftDetail, FileText } from "../../live/contract/studio";
import { filePlace } from "../address";
import { draftPath, useAsked, useFresh } from "../asking";
import { ConflictPane } from "../draft/ConflictPane";
import type { DraftPlace } from "../draft/DraftPage";
import { useSaving } from "../draft/saving";
import type { Unsaved } from "../draft/unsaved";
import { Goto } from "../Goto";
import { begun, withField } from "./front-matter";
import { TextFields } from "./TextFields";
import { useMessageWords } from "./words";

interface Props {
  at: DraftPlace;
  language: string;
  limit: number | null;
  all: Messages;
  /** Null: there is no such translation. */
  text: MessageText | null;
  /** What it translates; null for the language that the pack is written in. */
  source: MessageText | null;
  path: string;
  detail: DraftDetail | null;
  unsaved: Unsaved;
  change: (next: DraftDetail) => void;
}

/** A message in one language: its words and its facts in fields, saved on its own. */
export function TextSide({ at, language, limit, all, text, source, path, detail, unsaved, change }: Props) {
  const t = useMessageWords();
  const file = useAsked<FileText>(text ? draftPath(at.id, `file?path=${encodeURIComponent(path)}`) : null);
  useFresh(file.again, text?.hash);
  const [isSaving, setSaving] = useState(false);
  const saving = useSaving({ id: at.id, path, file, unsaved, setSaving, change, begin: () => undefined });
  const isOpen = detail !== null && detail.draft.state !== "published" && detail.draft.state !== "discarded";
  const written = unsaved.of(path) ?? file.value?.text ?? null;
  const isUnsaved = unsaved.of(path) !== undefined;
  const mayStamp = source !== null && !unsaved.paths.includes(source.file);
  const write = (next: string) => (next === file.value?.text ? unsaved.drop(path) : unsaved.keep(path, next));
  return (
    <section className="side" aria-label={t.languages[language] ?? language}>
      <header className="side-head">
        <h3>{t.languages[language] ?? language}</h3>
        <p className="save-state" role="status">
          {isSaving ? t.saving : isUnsaved ? t.unsaved : ""}
        </p>
        {text && <Goto to={filePlace(at.id, path)}>{t.asFile}</Goto>}
        {isUnsaved && (
          <button type="button" className="second small" onClick={saving.undo}>
            {t.undo}
          </button>
        )}
        {isOpen && written !== null && (
          <ActButton className="primary small" isOn={isUnsaved && !isSaving} onClick={() => void saving.save()} aria-keyshortcuts="Control+S">
            {t.save}
          </ActButton>
        )}
      </header>
      <Refusal problem={file.problem ?? saving.problem} />
      {isOpen && saving.conflict && <ConflictPane conflict={saving.conflict} keep={() => void saving.keepMine()} take={() => void saving.takeTheirs()} />}
      {isOpen && text?.isStale && written !== null && source && (
        <div className="notice stale">
          <p>{t.stale}</p>
          <ActButton className="second small" isOn={mayStamp && !isSaving} aria-describedby={mayStamp ? undefined : `${path}-first`} onClick={() => void saving.saveAs(withField(written, "of", source.stamp))}>
            {t.upToDate}
          </ActButton>
          {!mayStamp && <p id={`${path}-first`}>{t.saveFirst}</p>}
        </div>
      )}
      {written === null && !text && <Missing isOpen={isOpen} begin={source && (() => void beginFrom(at.id, source).then(from => from && unsaved.keep(path, begun(from, source.stamp, t.beginReview))))} />}
      {written !== null && (
        <TextFields id={path} language={language} text={written} limit={limit} all={all} isReadOnly={!isOpen || isSaving} write={write} save={() => void saving.save()} />
      )}
      {detail && !isOpen && <p className="hint">{t.closed}</p>}
    </section>
  );
}

function Missing({ isOpen, begin }: { isOpen: boolean; begin: (() => void) | null }) {
  const t = useMessageWords();
  return (
    <div className="notice">
      <p>{t.missing}</p>
      {isOpen && begin && (
        <button type="button" className="second small" onClick={begin}>
          {t.begin}
        </button>
      )}
    </div>
  );
}

async function beginFrom(draft: string, source: MessageText): Promise<string | null> {
  const answer = await get<FileText>(draftPath(draft, `file?path=${encodeURIComponent(source.file)}`));
  return answer.ok ? answer.value.text : null;
}
