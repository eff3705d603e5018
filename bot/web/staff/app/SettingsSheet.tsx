import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { askForDesktop, canAskForDesktop } from "../alerts/desktop";
import { Sheet } from "../frame/Sheet";
import { useStore } from "../live/store";
import { useWords } from "../words";
import { LanguageChoice } from "./LanguageChoice";
import { change, settings, type Settings } from "./settings";

export function SettingsSheet({ close }: { close: () => void }) {
  const t = useWords().settings;
  const chosen = useStore(settings);
  const [canAsk, setCanAsk] = useState(canAskForDesktop);
  return (
    <Sheet title={t.title} close={close}>
      <RadioGroup className="choices-group" value={chosen.sendKey} onChange={key => change({ sendKey: key as Settings["sendKey"] })}>
        <Label>{t.sendKey}</Label>
        <div className="options">
          <Radio value="enter" className="option">
            Enter
          </Radio>
          <Radio value="ctrl-enter" className="option">
            Ctrl+Enter
          </Radio>
        </div>
      </RadioGroup>
      <LanguageChoice />
      <label className="tick">
        <input type="checkbox" checked={chosen.quiet} onChange={event => change({ quiet: event.target.checked })} />
        <span>
          {t.quiet}
          <span className="hint">{t.quietHint}</span>
        </span>
      </label>
      <label className="tick">
        <input type="checkbox" checked={chosen.letterKeys} onChange={event => change({ letterKeys: event.target.checked })} />
        <span>{t.letters}</span>
      </label>
      {canAsk && (
        <button type="button" className="second" onClick={() => void askForDesktop().then(() => setCanAsk(canAskForDesktop()))}>
          {t.desktop}
        </button>
      )}
    </Sheet>
  );
}
