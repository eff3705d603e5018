import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { DownIcon } from "../frame/icons";
import { PresenceMark } from "../frame/PresenceMark";
import { post } from "../live/api";
import type { Shift } from "../live/contract/people";
import { me, mustBeMe } from "../live/me";
import { queue } from "../live/queue";
import { usePart, useStore } from "../live/store";
import { useShortcut } from "../shortcuts/listen";
import { useWords } from "../words";
import { tell, told } from "./told";

const states: readonly Shift[] = ["available", "busy", "break", "offline"];

/** What colleagues and the queue count with. */
export function PresenceMenu() {
  const t = useWords().presence;
  const self = mustBeMe(useStore(me));
  const heard = usePart(queue, state => state.people.find(person => person.id === self.id)?.state);
  const [isOpen, setOpen] = useState(false);
  const state = heard ?? self.shift;
  useShortcut("presence", () => setOpen(true));
  const choose = async (next: Shift) => {
    const answer = await post("shift", { state: next });
    if (!answer.ok) return tell(answer.problem);
    told.set("");
    me.set({ ...mustBeMe(me.get()), shift: next });
  };
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="menu-button" aria-label={`${t.label}: ${t.states[state]}`}>
        <PresenceMark state={state} />
        <DownIcon />
      </Button>
      <Popover className="menu-box" placement="bottom end">
        <Menu
          className="menu"
          aria-label={t.label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[state]}
          onAction={key => void choose(key as Shift)}
        >
          {states.map(each => (
            <MenuItem key={each} id={each} className="menu-item" textValue={t.states[each]}>
              <PresenceMark state={each} />
              <span className="hint">{t.hints[each]}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
