import { useState, type FormEvent } from "react";
import { FieldError, Label, Radio, RadioGroup } from "react-aria-components";
import { Refusal } from "../frame/Refusal";
import { Sheet } from "../frame/Sheet";
import { SheetFoot } from "../frame/SheetFoot";
import { me, mustBeMe } from "../live/me";
import { useStore } from "../live/store";
import type { TalkState } from "../live/talk-feed";
import { useWords } from "../words";
import { useActing } from "./acting";
import { leaveTalk } from "./leaving";
import { TagChoice } from "./TagChoice";

/** How it ended. The outcome is required: it is what the organisation counts and answers for. */
export function FinishSheet({ talk, close }: { talk: TalkState; close: () => void }) {
  const t = useWords().finish;
  const { outcomes } = mustBeMe(useStore(me));
  const { isBusy, problem, act } = useActing(talk.entry.id);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [reference, setReference] = useState("");
  const [tags, setTags] = useState<string[]>([]);
  const [isTried, setTried] = useState(false);
  const needsReference = outcomes.find(known => known.id === outcome)?.needsReference ?? false;
  const lacksOutcome = isTried && outcome === null;
  const lacksReference = isTried && needsReference && reference.trim() === "";

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (outcome === null) return event.currentTarget.querySelector<HTMLInputElement>("input[type=radio]")?.focus();
    if (needsReference && reference.trim() === "") return document.getElementById("finish-reference")?.focus();
    void act("finish", { leaseToken: talk.leaseToken, outcome, tags, reference: reference.trim() || null }, () => leaveTalk(close));
  };

  return (
    <Sheet title={t.title(talk.entry.name)} close={close} wide>
      <form onSubmit={submit} noValidate>
        <RadioGroup className="choices-group" value={outcome} onChange={setOutcome} isRequired isInvalid={lacksOutcome}>
          <Label>{t.outcome}</Label>
          <FieldError className="error">{t.needsOutcome}</FieldError>
          <div className="options">
            {outcomes.map((known, index) => (
              <Radio key={known.id} value={known.id} className="option" autoFocus={index === 0}>
                {known.label}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <div className="field">
          <label htmlFor="finish-reference">{needsReference ? t.referenceNeeded : t.reference}</label>
          {lacksReference && (
            <p className="error" id="reference-error">
              {t.needsReference}
            </p>
          )}
          <input
            id="finish-reference"
            value={reference}
            onChange={event => setReference(event.target.value)}
            required={needsReference}
            aria-invalid={lacksReference || undefined}
            aria-describedby={lacksReference ? "reference-error" : undefined}
            autoComplete="off"
          />
        </div>
        <TagChoice chosen={tags} choose={setTags} />
        <p className="hint">{t.what}</p>
        <Refusal problem={problem} />
        <SheetFoot words={t.submit} isBusy={isBusy} close={close} />
      </form>
    </Sheet>
  );
}
