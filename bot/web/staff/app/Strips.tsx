import { CloseIcon } from "../frame/icons";
import { link } from "../live/link";
import { useStore } from "../live/store";
import { useWords } from "../words";
import { BreakStrip } from "./BreakStrip";
import { told } from "./told";

/** Above every page: that the screen may be behind, and why the last act was refused. */
export function Strips() {
  const t = useWords();
  const isBehind = useStore(link) === "behind";
  const refused = useStore(told);
  return (
    <div className="strips">
      <p className="strip behind" role="status" hidden={!isBehind}>
        {isBehind && t.behind}
      </p>
      <BreakStrip />
      <div className="strip refused" role="alert" hidden={refused === ""}>
        <p>{refused}</p>
        <button type="button" className="icon" onClick={() => told.set("")} aria-label={t.close}>
          <CloseIcon />
        </button>
      </div>
    </div>
  );
}
