import { AccountMenu } from "../app/AccountMenu";
import { LanguageChoice } from "../app/LanguageChoice";
import { Sheet } from "../frame/Sheet";
import { answers, me, mustBeMe } from "../live/me";
import { useStore } from "../live/store";
import { useWords } from "../words";
import type { Place } from "./address";
import { Goto } from "./Goto";
import { useStopsWords } from "./stops/words";
import { useStudioWords } from "./words";

export function StudioBar({ at }: { at: Place }) {
  const t = useWords().bar;
  const s = useStudioWords();
  const stops = useStopsWords();
  const self = mustBeMe(useStore(me));
  return (
    <header className="bar" aria-label={s.title}>
      <p className="brand">
        {self.site.name} <span>{s.title}</span>
      </p>
      <nav aria-label={t.pages} className="pages">
        <Goto to={{ page: "drafts" }} aria-current={at.page === "drafts" ? "page" : at.page === "draft" ? "true" : undefined}>
          {s.drafts.title}
        </Goto>
        <Goto to={{ page: "versions" }} aria-current={at.page === "versions" ? "page" : at.page === "preview" || at.page === "version" ? "true" : undefined}>
          {s.versions.title}
        </Goto>
        <Goto to={{ page: "services" }} aria-current={at.page === "services" ? "page" : undefined}>
          {s.draft.services}
        </Goto>
        <Goto to={{ page: "stops" }} aria-current={at.page === "stops" ? "page" : undefined}>
          {stops.title}
        </Goto>
        {answers(self.role) && <a href="/staff">{t.desk}</a>}
      </nav>
      <div className="own">
        <AccountMenu Settings={StudioSettings} />
      </div>
    </header>
  );
}

function StudioSettings({ close }: { close: () => void }) {
  const t = useWords().settings;
  return (
    <Sheet title={t.title} close={close}>
      <LanguageChoice />
    </Sheet>
  );
}
