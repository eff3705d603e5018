import { useState, type FormEvent } from "react";
import { Refusal } from "../../frame/Refusal";
import { Sheet } from "../../frame/Sheet";
import { SheetFoot } from "../../frame/SheetFoot";
import type { DraftDetail } from "../../live/contract/studio";
import { draftPlace, go } from "../address";
import { useActing } from "../asking";
import { useStudioWords } from "../words";

export function BeginSheet({ close }: { close: () => void }) {
  const t = useStudioWords().drafts;
  const { isBusy, problem, act } = useActing();
  const [title, setTitle] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act<DraftDetail>("studio/drafts", { title: title.trim() }, begun => go(draftPlace(begun.draft.id)));
  };
  return (
    <Sheet title={t.begin} close={close}>
      <form onSubmit={submit}>
        <div className="field">
          <label htmlFor="draft-title">{t.name}</label>
          <input id="draft-title" value={title} onChange={event => setTitle(event.target.value)} required pattern=".*\S.*" maxLength={200} autoFocus autoComplete="off" />
          <p className="hint">{t.nameHint}</p>
        </div>
        <Refusal problem={problem} />
        <SheetFoot words={t.begin} isBusy={isBusy} close={close} />
      </form>
    </Sheet>
  );
}
