import { useEffect, useState } from "react";
import type { Preview } from "../../live/contract/preview";
import { announced, heardOf } from "./accessible";
import { usePreviewWords } from "./words";

/** The page as it is heard: read from the same document that the frame shows, which runs nothing here. */
export function Heard({ preview }: { preview: Preview }) {
  const t = usePreviewWords().heard;
  const page = usePage(preview);
  if (!page) return <div className="as-heard" aria-busy="true" />;
  const spoken = announced(page);
  return (
    <div className="as-heard" tabIndex={0} role="region" aria-label={t.page}>
      <p className="hint">{t.what}</p>
      <h2>{t.spoken}</h2>
      {spoken.length === 0 && <p className="none">{t.nothing}</p>}
      <ol className="spoken" lang={page.documentElement.lang}>
        {spoken.map((words, at) => (
          <li key={at}>{words}</li>
        ))}
      </ol>
      <h2>{t.page}</h2>
      <ol className="heard" lang={page.documentElement.lang}>
        {heardOf(page).map((piece, at) => (
          <li key={at} className={piece.role}>
            <span lang={piece.language ?? undefined}>{piece.words}</span>
            {piece.role !== "text" && <span className="heard-role">{t.roles[piece.role]?.(piece.detail) ?? piece.role}</span>}
            {piece.role === "textbox" && piece.detail && <span className="heard-role">{piece.detail}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

function usePage(preview: Preview): Document | null {
  const [page, setPage] = useState<Document | null>(null);
  useEffect(() => {
    let isOver = false;
    void fetch(preview.address, { credentials: "omit", cache: "no-store" })
      .then(response => (response.ok ? response.text() : null))
      .then(html => {
        if (html !== null && !isOver) setPage(new DOMParser().parseFromString(html, "text/html"));
      })
      .catch(() => undefined);
    return () => void (isOver = true);
  }, [preview]);
  return page;
}
