import { useShowTitle } from "../../app/title";
import { PreviewPart } from "./PreviewPart";
import { usePreviewWords } from "./words";

/** What visitors met, or meet, on a version that was served. */
export function VersionPreview({ version }: { version: number }) {
  const t = usePreviewWords();
  const title = useShowTitle();
  return (
    <div className="draft-page">
      <header className="draft-head">
        <h1 ref={title} tabIndex={-1}>
          {t.ofVersion(version)}
        </h1>
      </header>
      <PreviewPart of={{ version: `${version}` }} now={null} />
    </div>
  );
}
