import { useState } from "react";
import { ActButton } from "../../frame/ActButton";
import { Refusal } from "../../frame/Refusal";
import type { DraftDetail, Studio } from "../../live/contract/studio";
import { me, mustBeMe } from "../../live/me";
import { useStore } from "../../live/store";
import { draftPath, useActing } from "../asking";
import { AskForChangesSheet } from "../review/AskForChangesSheet";
import { DiscardSheet } from "../review/DiscardSheet";
import { PublishSheet } from "../review/PublishSheet";
import { SendSheet } from "../review/SendSheet";
import { SignSheet } from "../review/SignSheet";
import { useStudioWords } from "../words";
import { nextSteps, type Step } from "./steps";

export interface SheetProps {
  detail: DraftDetail;
  studio: Studio;
  close: () => void;
  done: (next: DraftDetail) => void;
  /** The draft is asked for anew: the act gave no draft back. */
  reload: () => void;
}

const sheets: Record<Exclude<Step, "update">, (props: SheetProps) => React.ReactNode> = {
  send: SendSheet,
  sign: SignSheet,
  ask: AskForChangesSheet,
  publish: PublishSheet,
  discard: DiscardSheet,
};

/** What can be done with the draft now, and what hinders it. */
export function DraftActs({ detail, studio, unsaved, change, reload }: { detail: DraftDetail; studio: Studio; unsaved: number; change: (next: DraftDetail) => void; reload: () => void }) {
  const t = useStudioWords().acts;
  const self = mustBeMe(useStore(me));
  const [open, setOpen] = useState<Exclude<Step, "update"> | null>(null);
  const { isBusy, problem, act } = useActing();
  const { steps, obstacle } = nextSteps(detail, studio, self.id, unsaved);
  const Opened = open && sheets[open];
  const done = (next: DraftDetail) => {
    setOpen(null);
    change(next);
  };
  const press = (step: Step) => {
    if (step === "update") void act<DraftDetail>(draftPath(detail.draft.id, "update"), {}, change);
    else setOpen(step);
  };
  return (
    <div className="draft-acts">
      {obstacle && (
        <p className="obstacle" id="obstacle">
          {t.obstacles[obstacle]}
        </p>
      )}
      {steps.map(({ step, isMain, isOn }) => (
        <ActButton key={step} className={isMain ? "primary small" : "second small"} isOn={isOn && !isBusy} aria-describedby={!isOn && obstacle ? "obstacle" : undefined} onClick={() => press(step)}>
          {t.steps[step]}
        </ActButton>
      ))}
      <Refusal problem={problem} />
      {Opened && <Opened detail={detail} studio={studio} close={() => setOpen(null)} done={done} reload={() => (setOpen(null), reload())} />}
    </div>
  );
}
