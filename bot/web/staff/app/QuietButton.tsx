import { BellIcon, QuietIcon } from "../frame/icons";
import { usePart } from "../live/store";
import { useShortcut } from "../shortcuts/listen";
import { useWords } from "../words";
import { change, settings } from "./settings";

export function QuietButton() {
  const t = useWords().bar;
  const isQuiet = usePart(settings, chosen => chosen.quiet);
  const flip = () => change({ quiet: !settings.get().quiet });
  useShortcut("quiet", flip);
  return (
    <button
      type="button"
      className="icon"
      aria-pressed={isQuiet}
      aria-label={t.quiet}
      title={isQuiet ? t.isQuiet : t.isLoud}
      onClick={flip}
      aria-keyshortcuts="q"
    >
      {isQuiet ? <QuietIcon /> : <BellIcon />}
    </button>
  );
}
