import { useEffect } from "react";
import type { Studio } from "../live/contract/studio";
import { useStore } from "../live/store";
import { me } from "../live/me";
import { Refusal } from "../frame/Refusal";
import { useLanguage, useWords } from "../words";
import { place, type Place } from "./address";
import { useAsked, useFresh } from "./asking";
import { DraftPage } from "./draft/DraftPage";
import { VersionFlow } from "./flow/VersionFlow";
import { DraftsPage } from "./home/DraftsPage";
import { VersionPreview } from "./preview/VersionPreview";
import { RegistryPage } from "./registry/RegistryPage";
import { StudioBar } from "./StudioBar";
import { StopsPage } from "./stops/StopsPage";
import { useStopsWords } from "./stops/words";
import { VersionsPage } from "./versions/VersionsPage";
import { useStudioWords } from "./words";

export function StudioApp() {
  const t = useWords();
  const s = useStudioWords();
  const stops = useStopsWords();
  const language = useLanguage();
  const at = useStore(place);
  const site = useStore(me)?.site.name ?? "";
  const studio = useAsked<Studio>("studio");
  const titles = { versions: s.versions.title, version: s.versions.title, stops: stops.title, services: s.draft.services, preview: s.draft.preview, drafts: s.drafts.title, draft: s.drafts.title };
  const title = titles[at.page];
  // Who may review and what was published last is another thing a while later.
  useFresh(studio.again, at.page);
  useEffect(() => void (document.title = `${title} – ${s.title} – ${site}`), [title, s, site]);
  useEffect(() => void (document.documentElement.lang = language === "cy" ? "cy" : "en-GB"), [language]);
  return (
    <div className="console studio">
      <p className="skips">
        <a href="#main">{t.skips.main}</a>
      </p>
      <StudioBar at={at} />
      <main id="main" tabIndex={-1}>
        <Refusal problem={studio.problem} />
        {!studio.value && !studio.problem && <p className="starting">{t.starting}</p>}
        {studio.value && <Page at={at} studio={studio.value} renew={studio.again} />}
      </main>
    </div>
  );
}

function Page({ at, studio, renew }: { at: Place; studio: Studio; renew: () => void }) {
  switch (at.page) {
    case "versions":
      return <VersionsPage at={at} studio={studio} renew={renew} />;
    case "stops":
      return <StopsPage at={at} />;
    case "services":
      return <RegistryPage />;
    case "preview":
      return <VersionPreview key={at.version} version={at.version} />;
    case "version":
      return <VersionFlow key={at.number} at={at} />;
    case "draft":
      return <DraftPage key={at.id} at={at} studio={studio} renew={renew} />;
    default:
      return <DraftsPage at={at} />;
  }
}
