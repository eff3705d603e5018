import { Refusal } from "../../frame/Refusal";
import { Sheet } from "../../frame/Sheet";
import type { DraftDetail } from "../../live/contract/studio";
import { draftPath, useActing } from "../asking";
import type { SheetProps } from "../draft/DraftActs";
import { useStudioWords } from "../words";
import { WordsForm } from "./WordsForm";

export function AskForChangesSheet({ detail: { draft }, close, done }: SheetProps) {
  const t = useStudioWords().review;
  const { isBusy, problem, act } = useActing();
  const submit = (words: string) => void act<DraftDetail>(draftPath(draft.id, "send-back"), { version: draft.version, words }, done);
  return (
    <Sheet title={t.ask} close={close}>
      <WordsForm label={t.askWords} words={t.askNow} isNeeded isBusy={isBusy} submit={submit} close={close}>
        <Refusal problem={problem} />
      </WordsForm>
    </Sheet>
  );
}
