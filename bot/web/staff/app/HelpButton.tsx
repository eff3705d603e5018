import { HelpIcon } from "../frame/icons";
import { post } from "../live/api";
import { me } from "../live/me";
import { queue } from "../live/queue";
import { usePart } from "../live/store";
import { useShortcut } from "../shortcuts/listen";
import { useWords } from "../words";
import { tell } from "./told";

/** One key, also in the middle of a sentence: nobody should have to look for it. Again takes it back. */
export function HelpButton() {
  const t = useWords().help;
  const isAsked = usePart(queue, state => state.people.find(person => person.id === me.get()?.id)?.needsHelp ?? false);
  const ask = async () => {
    const answer = await post("help");
    if (!answer.ok) tell(answer.problem);
  };
  useShortcut("help", () => void ask());
  return (
    <button type="button" className={isAsked ? "help asked" : "help"} aria-pressed={isAsked} onClick={() => void ask()} aria-keyshortcuts="F8" title={t.hint}>
      <HelpIcon />
      <span>{isAsked ? t.asked : t.ask}</span>
    </button>
  );
}
