import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { mentions } from "../live/mentions";
import { useStore } from "../live/store";
import { Age } from "../queue/Times";
import { useShortcut } from "../shortcuts/listen";
import { useWords } from "../words";
import { openTalk } from "./address";

/** Who named me in a note while I was elsewhere, and the way there. Nothing while nobody did. */
export function MentionsMenu() {
  const t = useWords().mentions;
  const unseen = useStore(mentions);
  const [isOpen, setOpen] = useState(false);
  useShortcut("mentions", () => setOpen(true), unseen.length > 0);
  if (unseen.length === 0) return null;
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="menu-button mentions" aria-label={t.label(unseen.length)}>
        <span aria-hidden="true">@</span> <span className="count">{unseen.length}</span>
      </Button>
      <Popover className="menu-box" placement="bottom end">
        <Menu className="menu" aria-label={t.title} onAction={key => openTalk(unseen.find(one => keyOf(one) === key)!.conversation)}>
          {unseen.map(one => (
            <MenuItem key={keyOf(one)} id={keyOf(one)} className="menu-item" textValue={t.by(one.by, one.name)}>
              {t.by(one.by, one.name)}
              <span className="hint">
                <Age since={one.at} /> {t.ago}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

const keyOf = (one: { conversation: string; note: number }): string => `${one.conversation} ${one.note}`;
