import type { Counts } from "../../live/contract/counts";
import type { Version } from "../../live/contract/studio";
import { useLanguage } from "../../words";
import { dateAndTime } from "../../words/times";
import { useAsked } from "../asking";
import { useStopsWords } from "./words";

export interface Chosen {
  version: string;
  from: string;
  to: string;
}

interface Props {
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
  counts: Counts | null;
}

/** Which days and which version; the tables follow at once. The days that are shown stand in the fields, whoever chose them. */
export function Choosing({ chosen, choose, counts }: Props) {
  const t = useStopsWords();
  const from = chosen.from || (counts?.first ?? "");
  const to = chosen.to || (counts?.last ?? "");
  return (
    <form className="search" role="search" onSubmit={event => event.preventDefault()}>
      <label>
        {t.from}
        <input type="date" value={from} min={counts?.earliest} max={to || counts?.latest} onChange={event => choose({ ...chosen, from: event.target.value })} />
      </label>
      <label>
        {t.to}
        <input type="date" value={to} min={from || counts?.earliest} max={counts?.latest} onChange={event => choose({ ...chosen, to: event.target.value })} />
      </label>
      <VersionChoice version={chosen.version} choose={version => choose({ ...chosen, version })} />
    </form>
  );
}

/** A version that was brought back stands here once, under its last number. */
function VersionChoice({ version, choose }: { version: string; choose: (version: string) => void }) {
  const t = useStopsWords();
  const language = useLanguage();
  const versions = useAsked<Version[]>("studio/versions").value ?? [];
  const once = versions.filter((one, at) => versions.findIndex(other => other.version === one.version) === at);
  return (
    <label>
      {t.version}
      <select value={version} onChange={event => choose(event.target.value)}>
        <option value="">{t.all}</option>
        {once.map(one => (
          <option key={one.version} value={one.version}>
            {t.numbered(one.number, dateAndTime(one.at, language))}
            {one.state === "current" ? ` (${t.current})` : ""}
          </option>
        ))}
      </select>
    </label>
  );
}
