import { useState } from "react";
import type { FileRef, Found } from "../../live/contract/studio";
import { Goto } from "../Goto";
import { useStudioWords } from "../words";
import type { DraftPlace } from "./DraftPage";
import { useFileWords } from "./file-words";
import { groups, kindOf, type Group } from "./groups";

interface Props {
  at: DraftPlace;
  files: FileRef[];
  problems: Found[];
  unsaved: string[];
  /** Null where nothing can be changed any more. */
  add: (() => void) | null;
}

/** All files of the draft in groups; a group opens with what is sought in it or open from it. */
export function FileList({ at, files, problems, unsaved, add }: Props) {
  const t = useStudioWords().files;
  const words = useFileWords();
  const [sought, setSought] = useState("");
  const found = groups(files, sought);
  return (
    <nav className="files" aria-label={t.title}>
      <label className="file-search">
        <span>{t.search}</span>
        <input type="search" value={sought} onChange={event => setSought(event.target.value)} autoComplete="off" />
      </label>
      {add && (
        <button type="button" className="second small" onClick={add}>
          {words.add}
        </button>
      )}
      <p className="unseen" role="status">
        {sought && t.found(found.reduce((sum, group) => sum + group.files.length, 0))}
      </p>
      <div className="file-groups">
        {sought && found.length === 0 && <p className="none">{t.none}</p>}
        {found.map(group => (
          <FileGroup key={`${group.kind} ${group.language} ${sought !== ""}`} group={group} isOpen={sought !== "" || isOpenBy(group, at.file)} at={at} problems={problems} unsaved={unsaved} />
        ))}
      </div>
    </nav>
  );
}

const isOpenBy = (group: Group, file: string | null): boolean => group.files.length <= 3 || group.files.some(one => one.path === file || one.how !== null);

function FileGroup({ group, isOpen, at, problems, unsaved }: { group: Group; isOpen: boolean; at: DraftPlace; problems: Found[]; unsaved: string[] }) {
  const t = useStudioWords().files;
  return (
    <details open={isOpen}>
      <summary>
        {t.kinds[group.kind]}
        {group.language && `, ${t.languages[group.language] ?? group.language}`} <span className="count">{group.files.length}</span>
      </summary>
      <ul>
        {group.files.map(file => (
          <li key={file.path}>
            <Goto to={{ ...at, part: "write", file: file.path, line: null }} aria-current={file.path === at.file ? "true" : undefined} className={file.hash ? "" : "gone"}>
              <span className="file-name">{kindOf(file.path).name}</span>
              <Marks file={file} problems={problems} isUnsaved={unsaved.includes(file.path)} />
            </Goto>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Marks({ file, problems, isUnsaved }: { file: FileRef; problems: Found[]; isUnsaved: boolean }) {
  const t = useStudioWords().files;
  const errors = problems.filter(problem => problem.file === file.path && problem.severity === "error").length;
  return (
    <span className="file-marks">
      {isUnsaved && <span className="file-mark unsaved">{t.unsaved}</span>}
      {file.inConflict ? <span className="file-mark errors">{t.conflict}</span> : file.how && <span className="file-mark">{t.hows[file.how]}</span>}
      {errors > 0 && (
        <span className="file-mark errors">
          <span aria-hidden="true">{errors}</span>
          <span className="unseen">{t.errors(errors)}</span>
        </span>
      )}
    </span>
  );
}
