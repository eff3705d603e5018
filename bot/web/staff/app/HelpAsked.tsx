import { HelpIcon } from "../frame/icons";
import { me, mustBeMe } from "../live/me";
import { queue } from "../live/queue";
import { usePart, useStore } from "../live/store";
import { useWords } from "../words";
import { Goto } from "./Goto";

/** Supervisors see on every page who asks for help. */
export function HelpAsked() {
  const t = useWords().help;
  const self = mustBeMe(useStore(me));
  const people = usePart(queue, state => state.people);
  const asking = people.filter(person => person.needsHelp && person.id !== self.id);
  if (self.role === "operator" || asking.length === 0) return null;
  return (
    <Goto to={{ page: "board" }} className="help-asked">
      <HelpIcon /> {t.needed(asking.map(person => person.name).join(", "))}
    </Goto>
  );
}
