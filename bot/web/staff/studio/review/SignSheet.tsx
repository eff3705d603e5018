import { Refusal } from "../../frame/Refusal";
import { Sheet } from "../../frame/Sheet";
import type { DraftDetail } from "../../live/contract/studio";
import { draftPath, useActing } from "../asking";
import type { SheetProps } from "../draft/DraftActs";
import { useStudioWords } from "../words";
import { WordsForm } from "./WordsForm";

export function SignSheet({ detail: { draft }, close, done }: SheetProps) {
  const t = useStudioWords().review;
  const { isBusy, problem, act } = useActing();
  const submit = (words: string) => void act<DraftDetail>(draftPath(draft.id, "sign"), { version: draft.version, words: words || null }, done);
  return (
    <Sheet title={t.sign} close={close}>
      <p>{t.signWhat}</p>
      <WordsForm label={t.signWords} words={t.signNow} isNeeded={false} isBusy={isBusy} submit={submit} close={close}>
        <Refusal problem={problem} />
      </WordsForm>
    </Sheet>
  );
}
