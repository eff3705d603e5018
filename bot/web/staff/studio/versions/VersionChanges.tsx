import { useState } from "react";
import { Refusal } from "../../frame/Refusal";
import { get } from "../../live/api";
import type { VersionDetail } from "../../live/contract/studio";
import { useAsked } from "../asking";
import { MeaningList } from "../meaning/MeaningList";
import { useMeaningWords } from "../meaning/words";
import { ChangedFile } from "../text/ChangedFile";
import { useStudioWords } from "../words";

const fileOf = async (number: number, path: string): Promise<string> => {
  const answer = await get<{ text: string }>(`studio/versions/${number}/file?path=${encodeURIComponent(path)}`);
  return answer.ok ? answer.value.text : "";
};

/** What a version means against the one before it or any other, and what it changed in the one before it line by line. */
export function VersionChanges({ number, last }: { number: number; last: number }) {
  const t = useStudioWords().changes;
  const m = useMeaningWords();
  const [from, setFrom] = useState(number - 1);
  const { value, problem } = useAsked<VersionDetail>(`studio/versions/${number}`);
  return (
    <div className="version-changes">
      {last > 2 && (
        <label className="compared-with">
          {m.from}
          <select value={from} onChange={event => setFrom(Number(event.target.value))}>
            {Array.from({ length: last }, (_, index) => last - index)
              .filter(other => other !== number)
              .map(other => (
                <option key={other} value={other}>
                  {m.version(other)}
                </option>
              ))}
          </select>
        </label>
      )}
      <MeaningList path={`studio/versions/${number}/meaning?from=${from}`} level="h3" />
      <h3 className="lines-title">{from === number - 1 ? m.lines : `${m.lines}, ${m.from.toLowerCase()} ${m.version(number - 1)}`}</h3>
      <Refusal problem={problem} />
      {value?.changed.length === 0 && <p className="none">{t.none}</p>}
      {value?.changed.map(diff => (
        <ChangedFile
          key={diff.path}
          diff={diff}
          level="h4"
          about={null}
          texts={async () => ({
            before: diff.how === "added" ? "" : await fileOf(number - 1, diff.path),
            after: diff.how === "removed" ? "" : await fileOf(number, diff.path),
          })}
        />
      ))}
    </div>
  );
}
