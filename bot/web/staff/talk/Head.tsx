import type { RefObject } from "react";
import { Goto } from "../app/Goto";
import { BackIcon } from "../frame/icons";
import type { TalkState } from "../live/talk-feed";
import { LevelMark } from "../queue/Level";
import { Needs } from "../queue/Needs";
import { Reasons } from "../queue/Reasons";
import { Age, Deadline } from "../queue/Times";
import { useWords } from "../words";
import { Summary } from "./Summary";
import { VisitorState } from "./VisitorState";

/** Who this is, how it stands, why it is grave, and what is known. */
export function Head({ talk, title }: { talk: TalkState; title: RefObject<HTMLHeadingElement | null> }) {
  const t = useWords().talk;
  const { entry } = talk;
  return (
    <header className="talk-head">
      <div className="head-line">
        <p className="back">
          <Goto to={{ page: "desk", id: null }} aria-label={t.back}>
            <BackIcon />
          </Goto>
        </p>
        <h2 id="talk-title" tabIndex={-1} ref={title}>
          {entry.name}
        </h2>
        <LevelMark level={entry.level} />
        {entry.deadline && <Deadline at={entry.deadline} />}
        <span className="standing">
          <Standing talk={talk} />
        </span>
        <VisitorState talk={talk} />
        <span className="origin" title={`${t.script} ${talk.scriptVersion}`}>
          {t.languages[entry.language.slice(0, 2)] ?? entry.language} · {entry.channel} · {t.script} {talk.scriptVersion.slice(0, 8)}
        </span>
      </div>
      <Reasons reasons={entry.reasons} />
      <Needs entry={entry} />
      <Summary facts={talk.facts} />
    </header>
  );
}

function Standing({ talk: { relation, entry } }: { talk: TalkState }) {
  const t = useWords().talk;
  switch (relation) {
    case "waiting":
      return (
        <>
          {t.waits} {entry.waitingSince && <Age since={entry.waitingSince} />}
        </>
      );
    case "mine":
      return <>{t.mine}</>;
    case "consulted":
      return <>{t.consulted(entry.owner?.name ?? "")}</>;
    case "invited":
      return <>{t.watching(entry.owner?.name ?? "")}</>;
    case "beside":
      return <>{t.beside(entry.owner?.name ?? "")}</>;
    case "watching":
      return <>{entry.owner ? t.watching(entry.owner.name) : entry.status === "bot" ? t.withBot : t.ended}</>;
    case "mentioned":
      return <>{entry.owner ? t.askedWith(entry.owner.name) : t.asked}</>;
    default:
      return <>{t.ended}</>;
  }
}
