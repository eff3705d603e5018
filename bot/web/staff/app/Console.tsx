import { useEffect, useState } from "react";
import { setTitle } from "../alerts/alerts";
import { link } from "../live/link";
import { me } from "../live/me";
import { useStore } from "../live/store";
import { AuditPage } from "../audit/AuditPage";
import { BoardPage } from "../board/BoardPage";
import { HistoryPage } from "../history/HistoryPage";
import { useShortcut } from "../shortcuts/listen";
import { ShortcutsSheet } from "../shortcuts/ShortcutsSheet";
import { useLanguage, useWords } from "../words";
import { place, type Place } from "./address";
import { News } from "./announce";
import { Bar } from "./Bar";
import { Desk } from "./Desk";
import { Strips } from "./Strips";

export function Console() {
  const t = useWords();
  const language = useLanguage();
  const at = useStore(place);
  const self = useStore(me);
  const isStarting = useStore(link) === "starting";
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  const pageName = t.bar[at.page];
  const site = self?.site.name ?? "";
  useShortcut("shortcuts", () => setShowsShortcuts(true));
  useEffect(() => setTitle(site ? `${pageName} – ${site}` : pageName), [pageName, site]);
  useEffect(() => {
    document.documentElement.lang = language === "cy" ? "cy" : "en-GB";
  }, [language]);
  if (!self || isStarting) return <p className="starting">{t.starting}</p>;
  return (
    <div className="console">
      <p className="skips">
        {at.page === "desk" && <a href="#take-next">{t.skips.queue}</a>}
        <a href="#main">{t.skips.main}</a>
      </p>
      <Bar showShortcuts={() => setShowsShortcuts(true)} />
      <Strips />
      <main id="main" tabIndex={-1}>
        <Page at={at} />
      </main>
      <News />
      {showsShortcuts && <ShortcutsSheet close={() => setShowsShortcuts(false)} />}
    </div>
  );
}

function Page({ at }: { at: Place }) {
  switch (at.page) {
    case "board":
      return <BoardPage />;
    case "history":
      return <HistoryPage />;
    case "audit":
      return <AuditPage />;
    default:
      return <Desk id={at.id} />;
  }
}
