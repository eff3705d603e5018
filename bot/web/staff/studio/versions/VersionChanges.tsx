import { Refusal } from "../../frame/Refusal";
import { get } from "../../live/api";
import type { VersionDetail } from "../../live/contract/studio";
import { useAsked } from "../asking";
import { ChangedFile } from "../text/ChangedFile";
import { useStudioWords } from "../words";

const fileOf = async (number: number, path: string): Promise<string> => {
  const answer = await get<{ text: string }>(`studio/versions/${number}/file?path=${encodeURIComponent(path)}`);
  return answer.ok ? answer.value.text : "";
};

/** What a version changed in the one before it, line by line. */
export function VersionChanges({ number }: { number: number }) {
  const t = useStudioWords().changes;
  const { value, problem } = useAsked<VersionDetail>(`studio/versions/${number}`);
  return (
    <div className="version-changes">
      <Refusal problem={problem} />
      {value?.changed.length === 0 && <p className="none">{t.none}</p>}
      {value?.changed.map(diff => (
        <ChangedFile
          key={diff.path}
          diff={diff}
          level="h3"
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
