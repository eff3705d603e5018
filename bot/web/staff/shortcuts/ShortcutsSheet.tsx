import { Fragment } from "react";
import { change, settings } from "../app/settings";
import { Sheet } from "../frame/Sheet";
import { usePart } from "../live/store";
import { useWords } from "../words";
import { inWords } from "./Keys";
import { groups, shortcuts } from "./shortcuts";

export function ShortcutsSheet({ close }: { close: () => void }) {
  const t = useWords().shortcuts;
  const isOn = usePart(settings, chosen => chosen.letterKeys);
  return (
    <Sheet title={t.title} close={close} wide>
      <label className="tick">
        <input type="checkbox" checked={isOn} onChange={event => change({ letterKeys: event.target.checked })} />
        <span>
          {t.letters}
          <span className="hint">{t.lettersHint}</span>
        </span>
      </label>
      <div className="key-groups">
        {groups.map(group => (
          <section key={group}>
            <h3>{t.groups[group]}</h3>
            <dl className="keys">
              {shortcuts
                .filter(shortcut => shortcut.group === group)
                .map(shortcut => (
                  <Fragment key={shortcut.id}>
                    <dt>{t.names[shortcut.id]}</dt>
                    <dd>
                      {shortcut.keys.map(keys => (
                        <kbd key={keys} className={!isOn && keys.length === 1 ? "off" : ""}>
                          {inWords(keys)}
                        </kbd>
                      ))}
                    </dd>
                  </Fragment>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="hint">{t.inReply}</p>
    </Sheet>
  );
}
