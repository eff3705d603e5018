import { useRef, useState, type ComponentType } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import { DownIcon } from "../frame/icons";
import { me, mustBeMe, supervises } from "../live/me";
import { useStore } from "../live/store";
import { useWords } from "../words";

/** Each page brings the settings that it has; without `showShortcuts` it has none. */
export function AccountMenu({ Settings, showShortcuts }: { Settings: ComponentType<{ close: () => void }>; showShortcuts?: () => void }) {
  const t = useWords().bar;
  const self = mustBeMe(useStore(me));
  const [isSetting, setSetting] = useState(false);
  const signOut = useRef<HTMLFormElement>(null);
  return (
    <>
      <MenuTrigger>
        <Button className="menu-button">
          {self.name}
          <DownIcon />
        </Button>
        <Popover className="menu-box" placement="bottom end">
          <Menu className="menu" aria-label={t.account}>
            <MenuItem className="menu-item" onAction={() => setSetting(true)}>
              {t.settings}
            </MenuItem>
            {showShortcuts && (
              <MenuItem className="menu-item" onAction={showShortcuts}>
                {t.shortcuts}
              </MenuItem>
            )}
            <Separator className="menu-line" />
            <MenuItem className="menu-item" href="/staff/account">
              {t.ownAccount}
            </MenuItem>
            {supervises(self.role) && (
              <MenuItem className="menu-item" href="/staff/accounts">
                {t.accounts}
              </MenuItem>
            )}
            <Separator className="menu-line" />
            <MenuItem className="menu-item" onAction={() => signOut.current?.requestSubmit()}>
              {t.signOut}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <form method="post" action="/staff/sign-out" hidden ref={signOut}>
        <input type="hidden" name="token" value={self.token} />
      </form>
      {isSetting && <Settings close={() => setSetting(false)} />}
    </>
  );
}
