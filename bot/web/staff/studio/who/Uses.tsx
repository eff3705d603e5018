import type { Use } from "../../live/contract/who";
import { filePlace } from "../address";
import { Goto } from "../Goto";
import { useStudioWords } from "../words";
import { inWords, useWhoWords } from "./words";

/** The rows of the flow that say a message, each with whom it is for; in a draft a row leads to its line. */
export function Uses({ uses, draft, script }: { uses: Use[]; draft: string | null; script: string }) {
  const t = useStudioWords().message.parts;
  const who = useWhoWords();
  return (
    <ul className="uses">
      {uses.map(use => (
        <li key={`${use.state} ${use.part} ${use.line}`}>
          {draft ? <Goto to={filePlace(draft, script, use.line)}>{t[use.part](use.state)}</Goto> : t[use.part](use.state)}: {inWords(use.who, who)}
        </li>
      ))}
    </ul>
  );
}
