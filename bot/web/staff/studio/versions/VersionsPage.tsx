import { useState } from "react";
import { useShowTitle } from "../../app/title";
import { Refusal } from "../../frame/Refusal";
import type { Studio, Version } from "../../live/contract/studio";
import { useLanguage } from "../../words";
import { dateAndTime } from "../../words/times";
import { draftPlace, type Place } from "../address";
import { useAsked, useFresh } from "../asking";
import { Goto } from "../Goto";
import { useStudioWords } from "../words";
import { useFlowWords } from "../flow/words";
import { FactCheckLinks } from "../meaning/FactCheckLinks";
import { RollBackSheet } from "./RollBackSheet";
import { VersionChanges } from "./VersionChanges";

/** Which words were served from when on, who said so and why; each but the current one can be brought back. */
export function VersionsPage({ at, studio, renew }: { at: Place; studio: Studio; renew: () => void }) {
  const t = useStudioWords().versions;
  const flow = useFlowWords();
  const title = useShowTitle();
  const versions = useAsked<Version[]>("studio/versions");
  useFresh(versions.again, at);
  const [chosen, setChosen] = useState<Version | null>(null);
  const [shown, setShown] = useState<number | null>(null);
  const done = () => {
    setChosen(null);
    versions.again();
    renew();
  };
  return (
    <div className="page">
      <h1 ref={title} tabIndex={-1}>
        {t.title}
      </h1>
      <p className="hint lead">{t.what}</p>
      <Refusal problem={versions.problem} />
      <ol className="versions" aria-label={t.title}>
        {versions.value?.map(version => (
          <li key={version.number} className={version.state}>
            <VersionHead version={version} />
            <div className="version-acts">
              <Goto to={{ page: "version", number: version.number, state: null }} className="second small act-link">
                {flow.show}
                <span className="unseen"> {t.number(version.number)}</span>
              </Goto>
              {version.number > 1 && (
                <button type="button" className="second small" aria-expanded={shown === version.number} onClick={() => setShown(shown === version.number ? null : version.number)}>
                  {t.changes}
                </button>
              )}
              <Goto className="second small link-button" to={{ page: "preview", version: version.number }}>
                {t.preview(version.number)}
              </Goto>
              {studio.mayPublish && version.version !== studio.current && (
                <button type="button" className="second small" onClick={() => setChosen(version)}>
                  {t.rollBack(version.number)}
                </button>
              )}
            </div>
            <FactCheckLinks path={`studio/versions/${version.number}`} languages={studio.languages} />
            {shown === version.number && <VersionChanges number={version.number} last={studio.last} />}
          </li>
        ))}
      </ol>
      {chosen && <RollBackSheet version={chosen} last={studio.last} close={() => setChosen(null)} done={done} />}
    </div>
  );
}

function VersionHead({ version }: { version: Version }) {
  const t = useStudioWords().versions;
  const language = useLanguage();
  const when = dateAndTime(version.at, language);
  return (
    <div className="version-head">
      <h2>
        {t.number(version.number)} <span className={`state-mark ${version.state}`}>{t.states[version.state]}</span>
      </h2>
      {version.reason && <p className="version-reason">{version.reason}</p>}
      <p className="hint">
        {t.hows[version.how](version.by ?? "", when)} · {t.live(version.live)}
        {version.draft && (
          <>
            {" · "}
            <Goto to={draftPlace(version.draft)}>{t.draft}</Goto>
          </>
        )}
      </p>
    </div>
  );
}
