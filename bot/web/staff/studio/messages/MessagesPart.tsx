import { useState } from "react";
import { Refusal } from "../../frame/Refusal";
import type { Messages } from "../../live/contract/messages";
import type { DraftDetail } from "../../live/contract/studio";
import { useLanguage } from "../../words";
import { draftPath, useAsked, useFresh } from "../asking";
import type { DraftPlace } from "../draft/DraftPage";
import type { Unsaved } from "../draft/unsaved";
import { MessageList } from "./MessageList";
import { MessagePane } from "./MessagePane";
import type { Filter } from "./filters";
import { useMessageWords } from "./words";

interface Props {
  at: DraftPlace;
  detail: DraftDetail | null;
  unsaved: Unsaved;
  change: (next: DraftDetail) => void;
}

/** All messages, and one of them in every language. */
export function MessagesPart({ at, detail, unsaved, change }: Props) {
  const t = useMessageWords();
  const language = useLanguage() === "cy" ? "cy" : "en-GB";
  const all = useAsked<Messages>(draftPath(at.id, `messages?language=${language}`));
  useFresh(all.again, detail?.draft.version);
  const [filter, setFilter] = useState<Filter>("all");
  const [sought, setSought] = useState("");
  const row = all.value?.messages.find(one => one.id === at.item);
  return (
    <div className={row ? "messages open" : "messages"}>
      <MessageList at={at} all={all.value} filter={filter} setFilter={setFilter} sought={sought} setSought={setSought} unsaved={unsaved.paths} />
      {row && all.value ? (
        <MessagePane key={row.id} at={at} row={row} all={all.value} detail={detail} unsaved={unsaved} change={change} />
      ) : (
        <section className="message-pane nothing" aria-label={t.choose}>
          <Refusal problem={all.problem} />
          <h2>{t.choose}</h2>
          <p>{t.chooseHint}</p>
        </section>
      )}
    </div>
  );
}
