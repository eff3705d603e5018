import { useState } from "react";
import type { Flow, StateDetail } from "../../live/contract/flow";
import type { DraftDetail } from "../../live/contract/studio";
import { go } from "../address";
import { draftPath, useAsked, useFresh } from "../asking";
import type { DraftPlace } from "../draft/DraftPage";
import type { Unsaved } from "../draft/unsaved";
import { useStudioWords } from "../words";
import { BeginStateSheet } from "./BeginStateSheet";
import { FlowView } from "./FlowView";
import type { Placed } from "./placed";
import { AnywhereSheet } from "./sheet/AnywhereSheet";
import { useEditing } from "./sheet/editing";
import { StateSheet } from "./sheet/StateSheet";
import { useFlowWords } from "./words";

interface Props {
  at: DraftPlace;
  detail: DraftDetail | null;
  isChecking: boolean;
  unsaved: Unsaved;
  change: (next: DraftDetail) => void;
}

/** The flow of a draft, which is edited here. */
export function DraftFlow({ at, detail, isChecking, unsaved, change }: Props) {
  const t = useFlowWords();
  const flow = useAsked<Flow>(draftPath(at.id, "flow"));
  useFresh(flow.again, detail?.draft.version);
  const [isSaving, setSaving] = useState(false);
  const [isBeginning, setBeginning] = useState(false);
  const isOpen = detail !== null && detail.draft.state !== "published" && detail.draft.state !== "discarded";
  const select = (state: string | null) => go({ ...at, state, line: null });
  const toText = (file: string, line: number) => go({ ...at, part: "write", file, line });
  const shared = { at, detail, isOpen, unsaved, isSaving, setSaving, change, select, toText };
  return (
    <>
      <FlowView
        asked={flow}
        problems={detail?.problems ?? []}
        isChecking={isChecking || isSaving}
        selected={at.state}
        select={select}
        toText={toText}
        sheet={(known, placed, close) => <DraftState key={at.state} flow={known} placed={placed} close={close} {...shared} />}
        tools={() =>
          isOpen && (
            <button type="button" className="second small flow-add" onClick={() => setBeginning(true)}>
              {t.addState}
            </button>
          )
        }
      />
      {isBeginning && flow.value && (
        <BeginStateSheet
          id={at.id}
          flow={flow.value}
          below={at.state}
          close={() => setBeginning(false)}
          done={(state, next) => {
            setBeginning(false);
            change(next);
            flow.again();
            select(state);
          }}
        />
      )}
    </>
  );
}

interface StateProps extends Omit<Props, "isChecking"> {
  flow: Flow;
  placed: Placed[];
  isOpen: boolean;
  isSaving: boolean;
  setSaving: (isSaving: boolean) => void;
  close: () => void;
  select: (state: string | null) => void;
  toText: (file: string, line: number) => void;
}

function DraftState({ at, detail, isOpen, unsaved, isSaving, setSaving, change, flow, placed, close, select, toText }: StateProps) {
  const t = useFlowWords().sheet;
  const s = useStudioWords().editor;
  const id = at.state!;
  const isState = flow.nodes.some(node => node.id === id && node.kind !== "anywhere" && node.kind !== "missing");
  const state = useAsked<StateDetail>(isState ? draftPath(at.id, `state?state=${encodeURIComponent(id)}`) : null);
  useFresh(state.again, detail?.draft.version);
  const editor = useEditing({ id: at.id, state: id, unsaved, isSaving, setSaving, change, asked: state, removed: () => select(null) });
  if (!isState) return <AnywhereSheet flow={flow} id={id} placed={placed} close={close} select={select} toText={toText} />;
  const isInReview = detail?.draft.state === "review" || detail?.draft.state === "signed";
  const notice = !isOpen ? t.closed : isInReview ? s.takesBack : null;
  return <StateSheet flow={flow} id={id} state={state.value} placed={placed} editor={isOpen ? editor : null} whyNot={notice} close={close} select={select} toText={toText} />;
}
