import type { FormEvent } from "react";
import { Refusal } from "../../frame/Refusal";
import { Sheet } from "../../frame/Sheet";
import { SheetFoot } from "../../frame/SheetFoot";
import type { DraftDetail } from "../../live/contract/studio";
import { draftPath, useActing } from "../asking";
import type { SheetProps } from "../draft/DraftActs";
import { useStudioWords } from "../words";

export function DiscardSheet({ detail: { draft }, close, done }: SheetProps) {
  const t = useStudioWords().review;
  const { isBusy, problem, act } = useActing();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act<DraftDetail>(draftPath(draft.id, "discard"), {}, done);
  };
  return (
    <Sheet title={t.discard} close={close}>
      <form onSubmit={submit}>
        <p>{t.discardWhat(draft.title)}</p>
        <Refusal problem={problem} />
        <SheetFoot words={t.discardNow} isBusy={isBusy} close={close} />
      </form>
    </Sheet>
  );
}
