import { Refusal } from "../../frame/Refusal";
import { Sheet } from "../../frame/Sheet";
import type { Live } from "../../live/contract/studio";
import { go } from "../address";
import { draftPath, useActing, useAsked } from "../asking";
import type { SheetProps } from "../draft/DraftActs";
import { useStudioWords } from "../words";
import { LiveTable } from "./LiveTable";
import { ReasonForm } from "./ReasonForm";

/** Before new words go out: who chats now, and what becomes of them. */
export function PublishSheet({ detail: { draft }, studio, close, reload }: SheetProps) {
  const t = useStudioWords().review;
  const live = useAsked<Live>(draftPath(draft.id, "live"));
  const { isBusy, problem, act } = useActing();
  const publish = (reason: string) =>
    void act(draftPath(draft.id, "publish"), { reason, after: studio.last, version: draft.version }, () => {
      reload();
      go({ page: "versions" });
    });
  return (
    <Sheet title={t.publish} close={close} wide>
      <p>{t.publishWhat}</p>
      <LiveTable asked={live} />
      <ReasonForm words={t.publishNow} isBusy={isBusy} close={close} submit={publish}>
        <Refusal problem={problem} />
      </ReasonForm>
    </Sheet>
  );
}
