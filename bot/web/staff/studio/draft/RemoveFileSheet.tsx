import type { FormEvent } from "react";
import { Sheet } from "../../frame/Sheet";
import { SheetFoot } from "../../frame/SheetFoot";
import { useFileWords } from "./file-words";

/** Asked once more: who takes a file away takes its words from everybody. */
export function RemoveFileSheet({ path, isNew, close, remove }: { path: string; isNew: boolean; close: () => void; remove: () => void }) {
  const t = useFileWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    close();
    remove();
  };
  return (
    <Sheet title={t.removeTitle} close={close}>
      <form onSubmit={submit}>
        <p>{isNew ? t.removeNew(path) : t.removeWhat(path)}</p>
        <SheetFoot words={t.removeNow} isBusy={false} close={close} />
      </form>
    </Sheet>
  );
}
