import { get } from "../../live/api";
import type { Changed, DraftDetail, FileText } from "../../live/contract/studio";
import { useLanguage } from "../../words";
import { dateAndTime } from "../../words/times";
import { draftPath } from "../asking";
import { FactCheckLinks } from "../meaning/FactCheckLinks";
import { MeaningList } from "../meaning/MeaningList";
import { useMeaningWords } from "../meaning/words";
import { ChangedFile } from "../text/ChangedFile";
import { useStudioWords } from "../words";

/** What the draft changes in the published words, file by file, with who did it: what reviewers read. */
export function Changes({ id, detail, languages }: { id: string; detail: DraftDetail | null; languages: string[] }) {
  const t = useStudioWords().changes;
  const m = useMeaningWords();
  return (
    <div className="changes" aria-busy={!detail}>
      <FactCheckLinks path={draftPath(id)} languages={languages} />
      {detail && detail.changed.length > 0 && <MeaningList key={detail.draft.version} path={draftPath(id, "meaning")} level="h2" />}
      <h2 className="lines-title">{m.lines}</h2>
      <p className="hint lead">{t.what}</p>
      {detail?.changed.length === 0 && <p className="none">{t.none}</p>}
      {detail?.changed.map(one => (
        <ChangedFile key={one.path} diff={one} level="h3" about={<ByWhom one={one} />} texts={() => textsOf(id, one.path)} />
      ))}
    </div>
  );
}

function ByWhom({ one }: { one: Changed }) {
  const t = useStudioWords();
  const language = useLanguage();
  return (
    <p className="hint">
      {t.changes.by(one.by ?? t.drafts.folder, dateAndTime(one.at, language))}
      {one.inConflict && <span className="file-mark errors">{t.files.conflict}</span>}
    </p>
  );
}

async function textsOf(id: string, path: string): Promise<{ before: string; after: string }> {
  const answer = await get<FileText>(draftPath(id, `file?path=${encodeURIComponent(path)}`));
  return answer.ok ? { before: answer.value.published ?? "", after: answer.value.text ?? "" } : { before: "", after: "" };
}
