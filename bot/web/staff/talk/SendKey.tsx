import { change } from "../app/settings";
import { useWords } from "../words";

/** Asked once: what the hands know from elsewhere must not send half a sentence here. */
export function ChooseSendKey() {
  const t = useWords().talk;
  const choose = (sendKey: "enter" | "ctrl-enter") => () => {
    change({ sendKey });
    document.getElementById("reply")?.focus();
  };
  return (
    <div className="choose-key" role="group" aria-label={t.chooseKey}>
      <p>{t.chooseKey}</p>
      <button type="button" className="second small" onClick={choose("enter")}>
        Enter
      </button>
      <button type="button" className="second small" onClick={choose("ctrl-enter")}>
        Ctrl+Enter
      </button>
    </div>
  );
}
