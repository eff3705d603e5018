import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Goto } from "../app/Goto";
import { BackIcon } from "../frame/icons";
import type { TalkFeed, TalkState } from "../live/talk-feed";
import { mentions } from "../live/mentions";
import { queue } from "../live/queue";
import { usePart, useStore } from "../live/store";
import { NotesPane } from "../notes/NotesPane";
import { useShortcut } from "../shortcuts/listen";
import { useWords } from "../words";
import { Acts } from "./Acts";
import { CompanyPanel } from "./CompanyPanel";
import { Foot } from "./Foot";
import { Head } from "./Head";
import { IdentityPanel } from "./IdentityPanel";
import { SafeContactBanner } from "./SafeContactBanner";
import { Transcript } from "./Transcript";

type Side = "talk" | "side";

/** The open conversation. On a narrow screen its right side is a tab. */
export function TalkPane({ feed }: { feed: TalkFeed }) {
  const talk = useStore(feed.talk);
  const problem = useStore(feed.problem);
  const holder = usePart(queue, state => state.entries.get(feed.id)?.owner?.name);
  const t = useWords().talk;
  if (problem) return <Nothing words={holder ? t.holds(holder) : problem.title} />;
  if (!talk) return <Nothing words={t.loading} />;
  if (talk.relation === "others") return <Nothing words={holder ? t.holds(holder) : t.heldByOther} />;
  if (talk.relation === "away") return <Nothing words={t.away} />;
  return <Shown key={talk.entry.id} feed={feed} talk={talk} />;
}

function Shown({ feed, talk }: { feed: TalkFeed; talk: TalkState }) {
  const t = useWords().talk;
  const [side, setSide] = useState<Side>(() => (mentions.get().some(one => one.conversation === feed.id) ? "side" : "talk"));
  const title = useRef<HTMLHeadingElement>(null);
  const { relation } = talk;
  // Whoever took or opened it can begin at once; arriving messages move no focus later.
  useEffect(() => {
    if (relation === "mine") document.getElementById("reply")?.focus();
    else title.current?.focus({ preventScroll: true });
  }, [relation]);
  const show = (which: Side, focusOn: string) => {
    // At once: the next key is meant for there already.
    flushSync(() => setSide(which));
    document.getElementById(focusOn)?.focus();
  };
  useShortcut("reply", () => show("talk", "reply"));
  useShortcut("transcript", () => show("talk", "transcript"));
  useShortcut("note", () => show("side", "note"));
  return (
    <div className={`talk show-${side}`}>
      <section className="talk-main" aria-labelledby="talk-title">
        <Head talk={talk} title={title} />
        <SafeContactBanner contact={talk.entry.contact} />
        <div className="talk-tabs" role="group" aria-label={t.parts}>
          <button type="button" aria-pressed={side === "talk"} onClick={() => setSide("talk")}>
            {t.partTalk}
          </button>
          <button type="button" aria-pressed={side === "side"} onClick={() => setSide("side")}>
            {t.partSide}
          </button>
        </div>
        <Transcript feed={feed} talk={talk} />
        <Foot feed={feed} talk={talk} />
      </section>
      <aside className="talk-side" aria-label={t.partSide}>
        <CompanyPanel talk={talk} />
        <IdentityPanel talk={talk} />
        <Acts talk={talk} />
        <NotesPane talk={talk} />
      </aside>
    </div>
  );
}

function Nothing({ words }: { words: string }) {
  const t = useWords().talk;
  return (
    <section className="nothing" aria-label={t.label}>
      <p className="back">
        <Goto to={{ page: "desk", id: null }}>
          <BackIcon /> {t.back}
        </Goto>
      </p>
      <h2 id="talk-title" tabIndex={-1}>
        {words}
      </h2>
    </section>
  );
}
