import type { MessageRow, Messages } from "../../live/contract/messages";
import type { DraftDetail } from "../../live/contract/studio";
import { filePlace, go } from "../address";
import type { DraftPlace } from "../draft/DraftPage";
import type { Unsaved } from "../draft/unsaved";
import { Goto } from "../Goto";
import { Uses } from "../who/Uses";
import { TextSide } from "./TextSide";
import { useMessageWords } from "./words";

interface Props {
  at: DraftPlace;
  row: MessageRow;
  all: Messages;
  detail: DraftDetail | null;
  unsaved: Unsaved;
  change: (next: DraftDetail) => void;
}

/** One message in every language, side by side, and who is told it. */
export function MessagePane({ at, row, all, detail, unsaved, change }: Props) {
  const t = useMessageWords();
  const pack = (row.texts[0]?.file ?? "").split("/")[0]!;
  const source = row.texts.find(text => text.language === all.writtenIn) ?? null;
  return (
    <section className="message-pane" aria-labelledby="message-title">
      <header className="message-head">
        <button type="button" className="plain back" onClick={() => go({ ...at, item: null })}>
          {t.back}
        </button>
        <h2 id="message-title">{row.id}</h2>
        {row.line !== null && <Goto to={filePlace(at.id, `${pack}/script.yaml`, row.line)}>{t.inFlow}</Goto>}
      </header>
      <details className="message-uses" open={row.uses.length <= 4}>
        <summary>{t.uses(row.uses.length)}</summary>
        {row.uses.length === 0 && <p className="hint">{row.isUnused ? t.unused : t.engine}</p>}
        <Uses uses={row.uses} draft={at.id} script={`${pack}/script.yaml`} />
      </details>
      <div className="sides">
        {all.languages.map(language => (
          <TextSide
            key={language.id}
            at={at}
            language={language.id}
            limit={language.readingAge}
            all={all}
            text={row.texts.find(text => text.language === language.id) ?? null}
            source={language.id === all.writtenIn ? null : source}
            path={`${pack}/messages/${language.id}/${row.id}.md`}
            detail={detail}
            unsaved={unsaved}
            change={change}
          />
        ))}
      </div>
    </section>
  );
}
