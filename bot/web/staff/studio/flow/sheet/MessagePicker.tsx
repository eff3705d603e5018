import { useState } from "react";
import type { Flow } from "../../../live/contract/flow";
import { useFlowWords } from "../words";

const fresh = " new";
const name = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Which message: one that the pack has, or a new one by the name that is typed. */
export function MessagePicker({ id, flow, choose, begin }: { id: string; flow: Flow; choose: (id: string) => void; begin: (id: string) => void }) {
  const t = useFlowWords().rows;
  const [typed, setTyped] = useState<string | null>(null);
  const isFree = typed !== null && name.test(typed) && !flow.messages.some(one => one.id === typed);
  return (
    <div className="message-picker">
      <label>
        <span>{t.message}</span>
        <select value={typed === null ? id : fresh} onChange={event => (event.target.value === fresh ? setTyped("") : (setTyped(null), choose(event.target.value)))}>
          {id === "" && <option value="">{t.choose}</option>}
          {id !== "" && !flow.messages.some(one => one.id === id) && <option value={id}>{id}</option>}
          <option value={fresh}>{t.newMessage}</option>
          {flow.messages.map(one => (
            <option key={one.id} value={one.id}>
              {one.id}
            </option>
          ))}
        </select>
      </label>
      {typed !== null && (
        <>
          <label>
            <span>{t.newId}</span>
            <input value={typed} onChange={event => setTyped(event.target.value)} autoComplete="off" />
          </label>
          <button type="button" className="second small" disabled={!isFree} onClick={() => (begin(typed), setTyped(null))}>
            {t.add}
          </button>
        </>
      )}
    </div>
  );
}
