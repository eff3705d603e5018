import { useState, type FormEvent } from "react";
import { Refusal } from "../../frame/Refusal";
import { Sheet } from "../../frame/Sheet";
import { SheetFoot } from "../../frame/SheetFoot";
import type { DraftDetail } from "../../live/contract/studio";
import { draftPath, useActing } from "../asking";
import type { SheetProps } from "../draft/DraftActs";
import { useStudioWords } from "../words";

/** Who shall read it. Whoever changed a file of the draft cannot be asked. */
export function SendSheet({ detail: { draft }, studio, close, done }: SheetProps) {
  const t = useStudioWords().review;
  const { isBusy, problem, act } = useActing();
  const able = studio.reviewers.filter(person => !draft.editors.some(editor => editor.id === person.id));
  const [chosen, setChosen] = useState(() => draft.reviews.map(review => review.id).filter(id => able.some(person => person.id === id)));
  const toggle = (id: string) => setChosen(before => (before.includes(id) ? before.filter(one => one !== id) : [...before, id]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act<DraftDetail>(draftPath(draft.id, "review"), { version: draft.version, reviewers: chosen }, done);
  };
  return (
    <Sheet title={t.send} close={close}>
      <form onSubmit={submit}>
        <p>{t.sendWhat}</p>
        <fieldset className="reviewers">
          <legend>{t.reviewers}</legend>
          {able.length === 0 && <p className="none">{t.nobody}</p>}
          {able.map(person => (
            <label key={person.id} className="tick">
              <input type="checkbox" checked={chosen.includes(person.id)} onChange={() => toggle(person.id)} />
              <span>{person.name}</span>
            </label>
          ))}
        </fieldset>
        <Refusal problem={problem} />
        <SheetFoot words={t.sendNow} isBusy={isBusy || chosen.length === 0} close={close} />
      </form>
    </Sheet>
  );
}
