import { toDecide } from "../alerts/to-see";
import { LockIcon } from "../frame/icons";
import { queue } from "../live/queue";
import { useStore } from "../live/store";
import { useWords } from "../words";
import { Goto } from "./Goto";

/** Supervisors see on every page that somebody wants to ask a visitor who they are. */
export function IdentityWaiting() {
  const t = useWords().identity;
  const entries = toDecide(useStore(queue));
  if (entries.length === 0) return null;
  return (
    <Goto to={{ page: "board" }} className="help-asked">
      <LockIcon /> {t.waiting([...new Set(entries.map(entry => entry.identityOpen?.byName))].join(", "))}
    </Goto>
  );
}
