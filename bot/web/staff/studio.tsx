import { createRoot } from "react-dom/client";
import { refuseTheirStyle } from "./app/looks";
import { readSettings, settings } from "./app/settings";
import { setLanguageOfRefusals } from "./live/api";
import { askWhoIAm } from "./live/me";
import { StudioApp } from "./studio/StudioApp";
import { words } from "./words";

/** Where editors and publishers work on the words: one page for all of /staff/studio. */
const sayInLanguage = () => setLanguageOfRefusals(settings.get().language, words().noConnection);
settings.subscribe(sayInLanguage);

refuseTheirStyle();
const root = createRoot(document.getElementById("studio")!);
askWhoIAm().then(
  () => {
    readSettings();
    sayInLanguage();
    root.render(<StudioApp />);
  },
  (refused: Error) => root.render(<p className="starting">{refused.message}</p>),
);
