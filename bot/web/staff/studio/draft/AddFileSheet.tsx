import { useState, type FormEvent } from "react";
import { Refusal } from "../../frame/Refusal";
import { Sheet } from "../../frame/Sheet";
import { SheetFoot } from "../../frame/SheetFoot";
import type { DraftDetail, FileRef } from "../../live/contract/studio";
import { serverNow } from "../../live/clock";
import { filePlace, go } from "../address";
import { draftPath, useActing } from "../asking";
import { pathOf, textOf, type NewFile } from "./new-file";
import { useFileWords } from "./file-words";

interface Props {
  draft: string;
  files: FileRef[];
  close: () => void;
  done: (saved: DraftDetail) => void;
}

/** A file that the pack has not yet; it is opened at once. */
export function AddFileSheet({ draft, files, close, done }: Props) {
  const t = useFileWords();
  const { isBusy, problem, act } = useActing();
  const [wanted, setWanted] = useState<NewFile>({ kind: "message", language: "en-GB", name: "" });
  const pack = files.find(file => file.path.endsWith("/script.yaml"))?.path.split("/")[0] ?? "";
  const path = pathOf(pack, wanted);
  const isThere = files.some(file => file.path === path && file.hash !== null);
  const isMessage = wanted.kind === "message";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isThere) return;
    const today = new Date(serverNow()).toISOString().slice(0, 10);
    void act<DraftDetail>(draftPath(draft, "file"), { path, text: textOf(wanted, today), from: null }, saved => {
      done(saved);
      go(filePlace(draft, path));
    });
  };
  return (
    <Sheet title={t.title} close={close}>
      <form onSubmit={submit}>
        <div className="field">
          <label htmlFor="new-kind">{t.kind}</label>
          <select id="new-kind" value={wanted.kind} onChange={event => setWanted({ ...wanted, kind: event.target.value as NewFile["kind"] })}>
            <option value="message">{t.kinds.message}</option>
            <option value="other">{t.kinds.other}</option>
          </select>
        </div>
        {isMessage && (
          <div className="field">
            <label htmlFor="new-language">{t.language}</label>
            <select id="new-language" value={wanted.language} onChange={event => setWanted({ ...wanted, language: event.target.value })}>
              {Object.entries(t.languages).map(([id, words]) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="field">
          <label htmlFor="new-name">{isMessage ? t.name : t.path}</label>
          <input
            id="new-name"
            value={wanted.name}
            required
            maxLength={200}
            pattern={isMessage ? "[a-z0-9][a-z0-9\\-]*" : "[A-Za-z0-9][A-Za-z0-9._\\-\\/]*\\.(yaml|md)"}
            autoComplete="off"
            aria-describedby="new-name-hint"
            onChange={event => setWanted({ ...wanted, name: event.target.value })}
          />
          <p className="hint" id="new-name-hint">
            {isMessage ? t.nameHint : t.pathHint}
          </p>
        </div>
        <div role="status">{isThere && <p className="notice">{t.there}</p>}</div>
        <Refusal problem={problem} />
        <SheetFoot words={t.submit} isBusy={isBusy || isThere} close={close} />
      </form>
    </Sheet>
  );
}
