import { useEffect, useState } from "react";
import { ActButton } from "../../frame/ActButton";
import type { People } from "../../live/contract/preview";
import { useLanguage } from "../../words";
import { useAsked, useFresh } from "../asking";
import { Broken } from "./Broken";
import { PersonForm } from "./PersonForm";
import { usePlaying, type Of, type Person } from "./playing";
import { Steps } from "./Steps";
import { Views } from "./Views";
import { usePreviewWords } from "./words";

const anybody: Person = { language: "en-GB", hours: "staffed", answers: {} };

/** Somebody plays a visitor: who they are at the left, the page as they meet it, and where each of its words comes from. `now` is the version of the words as they are. */
export function PreviewPart({ of, now }: { of: Of; now: string | null }) {
  const t = usePreviewWords();
  const language = useLanguage() === "cy" ? "cy" : "en-GB";
  const people = useAsked<People>(`studio/people?${new URLSearchParams({ ...of, language })}`);
  useFresh(people.again, now);
  const [person, setPerson] = useState(anybody);
  const playing = usePlaying(of);
  const { preview, begin } = playing;
  const isReady = people.value !== null;
  useEffect(() => {
    if (isReady) void begin(anybody);
    // Once: from then on whoever plays begins.
  }, [isReady]);
  const draft = "draft" in of ? of.draft : null;
  const isChanged = preview !== null && now !== null && preview.version !== now;
  return (
    <div className="preview">
      <div className="preview-person">
        <p className="hint">{t.what}</p>
        {people.value && <PersonForm people={people.value} person={person} change={setPerson} begin={() => void begin(person)} isBusy={playing.isBusy} isAgain={preview !== null} />}
        <Broken problem={people.problem ?? playing.problem} draft={draft} />
        <div role="status">
          {preview && preview.notAsked.length > 0 && <p className="notice">{t.notAsked(preview.notAsked.join(", "))}</p>}
          {preview?.stopped && <p className="notice">{t.stopped(preview.stopped)}</p>}
          {preview?.hasLeft && <p className="notice">{t.left}</p>}
          {playing.isOver && <p className="notice">{t.over}</p>}
          {isChanged && <p className="notice">{t.changed}</p>}
        </div>
        {isChanged && !playing.isOver && (
          <ActButton className="second" isOn={!playing.isBusy} onClick={() => void playing.again(true)}>
            {t.goOn}
          </ActButton>
        )}
      </div>
      {preview ? <Views preview={preview} /> : <p className="none preview-views">{people.problem ? "" : t.opening}</p>}
      {preview && <Steps preview={preview} draft={draft} />}
    </div>
  );
}
