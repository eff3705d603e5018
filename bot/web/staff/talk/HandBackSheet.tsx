import type { FormEvent } from "react";
import { Refusal } from "../frame/Refusal";
import { Sheet } from "../frame/Sheet";
import { SheetFoot } from "../frame/SheetFoot";
import type { TalkState } from "../live/talk-feed";
import { useWords } from "../words";
import { useActing } from "./acting";
import { leaveTalk } from "./leaving";

export function HandBackSheet({ talk, close }: { talk: TalkState; close: () => void }) {
  const t = useWords().handBack;
  const { isBusy, problem, act } = useActing(talk.entry.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act("hand-back", { leaseToken: talk.leaseToken }, () => leaveTalk(close));
  };
  return (
    <Sheet title={t.title(talk.entry.name)} close={close}>
      <form onSubmit={submit}>
        <p>{t.what}</p>
        <Refusal problem={problem} />
        <SheetFoot words={t.submit} isBusy={isBusy} close={close} />
      </form>
    </Sheet>
  );
}
