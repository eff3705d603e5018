import { useEffect, useRef, useState, type FormEvent } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { Refusal } from "../frame/Refusal";
import { Sheet } from "../frame/Sheet";
import { SheetFoot } from "../frame/SheetFoot";
import { conversation, get, type Problem } from "../live/api";
import type { ReturnPoint } from "../live/contract/talk";
import type { TalkState } from "../live/talk-feed";
import { useWords } from "../words";
import { useActing } from "./acting";
import { leaveTalk } from "./leaving";

/** Back to the bot: where it was, or another point of the script, with what the visitor will see there. */
export function HandBackSheet({ talk, close }: { talk: TalkState; close: () => void }) {
  const t = useWords().handBack;
  const { isBusy, problem, act } = useActing(talk.entry.id);
  const { points, problem: unread } = useReturnPoints(talk.entry.id);
  const [to, setTo] = useState("");
  const chosen = points.find(point => keyOf(point) === to);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act("hand-back", { leaseToken: talk.leaseToken, to: chosen?.state ?? null }, () => leaveTalk(close));
  };
  return (
    <Sheet title={t.title(talk.entry.name)} close={close} wide>
      <form onSubmit={submit}>
        <p>{t.what}</p>
        {points.length > 1 && (
          <RadioGroup className="choices-group" value={to} onChange={setTo}>
            <Label>{t.from}</Label>
            <div className="options">
              {points.map(point => (
                <Radio key={keyOf(point)} value={keyOf(point)} className="option" autoFocus={point.state === null}>
                  <span className="option-name">{point.label ?? t.whereItWas}</span>
                </Radio>
              ))}
            </div>
          </RadioGroup>
        )}
        {chosen?.state && <p className="hint">{t.passedOver}</p>}
        {chosen && <Preview point={chosen} language={talk.entry.language} />}
        <Refusal problem={problem ?? unread} />
        <SheetFoot words={t.submit} isBusy={isBusy} close={close} />
      </form>
    </Sheet>
  );
}

const keyOf = (point: ReturnPoint): string => point.state ?? "";

/** Rendered by the server from the pack's own words. */
function Preview({ point, language }: { point: ReturnPoint; language: string }) {
  const t = useWords().handBack;
  const box = useRef<HTMLDivElement>(null);
  // The question comes last, and it is what the operator chooses by.
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [point]);
  return (
    <div className="preview" aria-live="polite">
      <h3>{t.preview}</h3>
      <div ref={box} lang={language} tabIndex={0} role="region" aria-label={t.preview}>
        {point.html.map((html, index) => (
          <div key={index} className="html" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
        ))}
        {point.choices.length > 0 && (
          <ul className="choices">
            {point.choices.map(choice => (
              <li key={choice}>{choice}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function useReturnPoints(id: string): { points: readonly ReturnPoint[]; problem: Problem | null } {
  const [points, setPoints] = useState<readonly ReturnPoint[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let isGone = false;
    void get<ReturnPoint[]>(conversation(id, "returns")).then(answer => {
      if (isGone) return;
      if (answer.ok) setPoints(answer.value);
      else setProblem(answer.problem);
    });
    return () => {
      isGone = true;
    };
  }, [id]);
  return { points, problem };
}
