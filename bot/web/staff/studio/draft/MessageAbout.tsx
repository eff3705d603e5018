import type { MessageFacts } from "../../live/contract/studio";
import { draftPath, useAsked, useFresh } from "../asking";
import { Goto } from "../Goto";
import { useStudioWords } from "../words";
import type { DraftPlace } from "./DraftPage";
import { kindOf } from "./groups";

/** How a message reads, who is told it, and the same one in the other language; as it was saved last. */
export function MessageAbout({ at, path, version }: { at: DraftPlace; path: string; version: string }) {
  const t = useStudioWords().message;
  const facts = useAsked<MessageFacts>(draftPath(at.id, `message?path=${encodeURIComponent(path)}`));
  useFresh(facts.again, version);
  const known = facts.value;
  return (
    <div className="message-about">
      <Other at={at} path={path} />
      <details>
        <summary>{known ? t.read(known.words, known.readingAge) : t.measuring}</summary>
        {known?.uses.length === 0 && <p className="hint">{t.elsewhere}</p>}
        <ul>
          {known?.uses.map(use => (
            <li key={`${use.state} ${use.part} ${use.line}`}>
              <Goto to={{ ...at, part: "write", file: `${path.split("/")[0]}/script.yaml`, line: use.line }}>{t.parts[use.part](use.state)}</Goto>: {use.when || t.everybody}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

const others: Record<string, string> = { "en-GB": "cy", cy: "en-GB" };

function Other({ at, path }: { at: DraftPlace; path: string }) {
  const t = useStudioWords();
  const { language } = kindOf(path);
  const other = language && others[language];
  if (!other) return null;
  return (
    <Goto to={{ ...at, file: path.replace(`/${language}/`, `/${other}/`), line: null }} className="other-language">
      {t.message.other(t.files.languages[other]!)}
    </Goto>
  );
}
