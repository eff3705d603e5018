import { useShowTitle } from "../../app/title";
import type { Flow, StateDetail } from "../../live/contract/flow";
import { go, type Place } from "../address";
import { useAsked } from "../asking";
import { Goto } from "../Goto";
import { FlowView } from "./FlowView";
import { AnywhereSheet } from "./sheet/AnywhereSheet";
import { StateSheet } from "./sheet/StateSheet";
import { useFlowWords } from "./words";
import type { Placed } from "./placed";

/** The flow of a version as it was published, to be read. */
export function VersionFlow({ at }: { at: Extract<Place, { page: "version" }> }) {
  const t = useFlowWords();
  const title = useShowTitle();
  const flow = useAsked<Flow>(`studio/versions/${at.number}/flow`);
  const select = (state: string | null) => go({ ...at, state });
  return (
    <div className="draft-page">
      <header className="draft-head">
        <div className="draft-title">
          <h1 ref={title} tabIndex={-1}>
            {t.ofVersion(at.number)}
          </h1>
          <Goto to={{ page: "versions" }}>{t.toVersions}</Goto>
        </div>
      </header>
      <FlowView
        asked={flow}
        problems={[]}
        isChecking={false}
        selected={at.state}
        select={select}
        toText={null}
        sheet={(known, placed, close) => <VersionState key={at.state} number={at.number} id={at.state!} flow={known} placed={placed} close={close} select={select} />}
      />
    </div>
  );
}

function VersionState({ number, id, flow, placed, close, select }: { number: number; id: string; flow: Flow; placed: Placed[]; close: () => void; select: (state: string | null) => void }) {
  const t = useFlowWords().sheet;
  const isState = flow.nodes.some(node => node.id === id && node.kind !== "anywhere");
  const state = useAsked<StateDetail>(isState ? `studio/versions/${number}/state?state=${encodeURIComponent(id)}` : null);
  if (!isState) return <AnywhereSheet flow={flow} id={id} placed={placed} close={close} select={select} toText={null} />;
  return <StateSheet flow={flow} id={id} state={state.value} placed={placed} editor={null} whyNot={t.readOnly} close={close} select={select} toText={null} />;
}
