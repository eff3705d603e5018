import { useEffect } from "react";
import { useShowTitle } from "../../app/title";
import { Refusal } from "../../frame/Refusal";
import type { DraftDetail, FileRef, Studio } from "../../live/contract/studio";
import { go, leaving, type Part, type Place } from "../address";
import { draftPath, useAsked, useFresh } from "../asking";
import { MessagesPart } from "../messages/MessagesPart";
import { PreviewPart } from "../preview/PreviewPart";
import { ServicesPart } from "../registry/ServicesPart";
import { ReviewPanel } from "../review/ReviewPanel";
import { StateMark } from "../StateMark";
import { DraftFlow } from "../flow/DraftFlow";
import { useFlowWords } from "../flow/words";
import { useStudioWords } from "../words";
import { Changes } from "./Changes";
import { DraftActs } from "./DraftActs";
import { useUnsaved } from "./unsaved";
import { Writing } from "./Writing";

export type DraftPlace = Extract<Place, { page: "draft" }>;

const parts: Part[] = ["write", "flow", "messages", "services", "preview", "changes"];

/** A draft: its files with what is wrong in them, or what it changes; and how it goes on. */
export function DraftPage({ at, studio, renew }: { at: DraftPlace; studio: Studio; renew: () => void }) {
  const t = useStudioWords();
  const flowTab = useFlowWords().tab;
  const title = useShowTitle();
  // Checking takes seconds: what is known without it is shown meanwhile.
  const atOnce = useAsked<DraftDetail>(draftPath(at.id, "?isChecked=false"));
  const detail = useAsked<DraftDetail>(draftPath(at.id));
  const files = useAsked<FileRef[]>(draftPath(at.id, "files"));
  useFresh(detail.again);
  const unsaved = useUnsaved();
  useStaying(at.id, unsaved.paths.length, t.draft.leave);
  const known = detail.value ?? atOnce.value;
  const isChecking = known?.draft.errors == null && !detail.problem;
  const change = (next: DraftDetail) => {
    // A save is answered before it was looked at: what was wrong before stays in sight until then.
    const isLookedAt = next.draft.errors !== null;
    detail.set(isLookedAt ? next : { ...next, problems: known?.problems ?? [] });
    if (!isLookedAt) detail.again();
    files.again();
  };
  return (
    <div className="draft-page">
      <header className="draft-head">
        <div className="draft-title">
          <h1 ref={title} tabIndex={-1}>
            {known?.draft.title ?? t.draft.opening}
          </h1>
          {known && <StateMark draft={known.draft} />}
          {known && <DraftActs detail={known} studio={studio} unsaved={unsaved.paths.length} change={change} reload={() => (detail.again(), renew())} />}
        </div>
        <Refusal problem={detail.problem ?? files.problem} />
        {known && known.draft.reviews.length > 0 && <ReviewPanel draft={known.draft} />}
        <div className="tabs" role="group" aria-label={t.draft.parts}>
          {parts.map(part => (
            <button key={part} type="button" aria-pressed={at.part === part} onClick={() => go({ ...at, part })}>
              {part === "flow" ? flowTab : t.draft[part]} {part === "changes" && <span className="count">{known?.changed.length ?? ""}</span>}
            </button>
          ))}
        </div>
      </header>
      {at.part === "changes" && <Changes id={at.id} detail={known} languages={studio.languages} />}
      {at.part === "flow" && <DraftFlow at={at} detail={known} isChecking={isChecking} unsaved={unsaved} change={change} />}
      {at.part === "write" && <Writing at={at} detail={known} isChecking={isChecking} files={files.value} unsaved={unsaved} change={change} />}
      {at.part === "messages" && <MessagesPart at={at} detail={known} unsaved={unsaved} change={change} />}
      {at.part === "services" && <ServicesPart at={at} detail={known} change={change} />}
      {at.part === "preview" && <PreviewPart of={{ draft: at.id }} now={known?.draft.version ?? null} />}
    </div>
  );
}

/** Nobody loses what they wrote by leaving the draft without having saved it. */
function useStaying(id: string, count: number, words: string): void {
  useEffect(() => {
    if (count === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    leaving.mayLeave = to => (to.page === "draft" && to.id === id) || window.confirm(words);
    return () => {
      window.removeEventListener("beforeunload", warn);
      leaving.mayLeave = () => true;
    };
  }, [id, count, words]);
}
