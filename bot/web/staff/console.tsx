import { createRoot } from "react-dom/client";
import { startAlerts } from "./alerts/alerts";
import { Console } from "./app/Console";
import { wearLooks } from "./app/looks";
import { readSettings, settings } from "./app/settings";
import { setLanguageOfRefusals } from "./live/api";
import { keepLive } from "./live/link";
import { me } from "./live/me";
import { listenForShortcuts } from "./shortcuts/listen";
import { dropDraftsOfOthers } from "./talk/drafts";
import { words } from "./words";

/** The operators' console: one page for all of /staff but the account pages. */
const known = me.subscribe(() => {
  const self = me.get();
  if (!self) return;
  known();
  dropDraftsOfOthers(self.id);
  readSettings();
});
const sayInLanguage = () => setLanguageOfRefusals(settings.get().language, words().noConnection);
settings.subscribe(sayInLanguage);
sayInLanguage();

wearLooks();
listenForShortcuts();
startAlerts();
createRoot(document.getElementById("console")!).render(<Console />);
void keepLive();
