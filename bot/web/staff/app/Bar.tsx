import { me, mustBeMe, supervises } from "../live/me";
import { queue } from "../live/queue";
import { usePart, useStore } from "../live/store";
import { useShortcut } from "../shortcuts/listen";
import { useWords } from "../words";
import { AccountMenu } from "./AccountMenu";
import { go, place, type Place } from "./address";
import { Goto } from "./Goto";
import { HelpButton } from "./HelpButton";
import { HelpAsked } from "./HelpAsked";
import { IdentityWaiting } from "./IdentityWaiting";
import { MentionsMenu } from "./MentionsMenu";
import { PresenceMenu } from "./PresenceMenu";
import { QuietButton } from "./QuietButton";
import { SettingsSheet } from "./SettingsSheet";

export function Bar({ showShortcuts }: { showShortcuts: () => void }) {
  const t = useWords().bar;
  const self = mustBeMe(useStore(me));
  return (
    <header className="bar">
      <p className="brand">{self.site.name}</p>
      <nav aria-label={t.pages} className="pages">
        <PageLink to={{ page: "desk", id: null }} id="desk" words={t.desk} />
        {supervises(self.role) && <PageLink to={{ page: "board" }} id="board" words={t.board} />}
        <PageLink to={{ page: "history" }} id="history" words={t.history} />
        {self.role === "administrator" && <a href="/staff/studio">{t.studio}</a>}
      </nav>
      <HelpAsked />
      <IdentityWaiting />
      <div className="own">
        <MentionsMenu />
        <Staffed />
        <PresenceMenu />
        <HelpButton />
        <QuietButton />
        <AccountMenu Settings={SettingsSheet} showShortcuts={showShortcuts} />
      </div>
    </header>
  );
}

function PageLink({ to, id, words }: { to: Place; id: "desk" | "board" | "history"; words: string }) {
  const isHere = useStore(place).page === to.page;
  useShortcut(id, () => go(to));
  return (
    <Goto to={to} aria-current={isHere ? "page" : undefined}>
      {words}
    </Goto>
  );
}

function Staffed() {
  const t = useWords().bar;
  const onShift = usePart(queue, state => state.onShift);
  return <p className={onShift === 0 ? "staffed nobody" : "staffed"}>{t.onShift(onShift)}</p>;
}
