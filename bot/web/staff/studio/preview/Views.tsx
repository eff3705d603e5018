import { useState } from "react";
import type { Preview } from "../../live/contract/preview";
import { Heard } from "./Heard";
import { OperatorView } from "./OperatorView";
import { usePreviewWords } from "./words";

type View = "page" | "plain" | "heard" | "operator";

const views: View[] = ["page", "plain", "heard", "operator"];

/** What the frame may do. The page itself says the same of itself, so that it is cut off wherever it is opened; without scripts it may do less still. */
const allowed = "allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** One conversation, met in four ways. The two frames show one and the same, at the size of a phone. */
export function Views({ preview }: { preview: Preview }) {
  const t = usePreviewWords();
  const [view, setView] = useState<View>("page");
  return (
    <section className="preview-views" aria-label={t.views}>
      <div className="tabs" role="group" aria-label={t.views}>
        {views.map(one => (
          <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
            {t.tabs[one]}
          </button>
        ))}
      </div>
      {view === "page" && <iframe key={`${preview.id} page`} className="phone" src={preview.address} title={t.frame(t.frames.page)} sandbox={`allow-scripts ${allowed}`} />}
      {view === "plain" && <iframe key={`${preview.id} plain`} className="phone" src={preview.address} title={t.frame(t.frames.plain)} sandbox={allowed} />}
      {view === "heard" && <Heard preview={preview} />}
      {view === "operator" && <OperatorView preview={preview} />}
    </section>
  );
}
