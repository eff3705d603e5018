import { useState, type FormEvent } from "react";
import { Refusal } from "../../frame/Refusal";
import { Sheet } from "../../frame/Sheet";
import { SheetFoot } from "../../frame/SheetFoot";
import { post, type Problem } from "../../live/api";
import type { Service, Services } from "../../live/contract/services";
import type { DraftDetail } from "../../live/contract/studio";
import { draftPath } from "../asking";
import { ConflictPane } from "../draft/ConflictPane";
import { Choices } from "./Choices";
import { changes, fieldsOf, textFields, type EntryFields } from "./fields";
import { useRegistryWords } from "./words";

interface Props {
  draft: string;
  services: Services;
  /** Null: a new one. */
  service: Service | null;
  close: () => void;
  done: (saved: DraftDetail) => void;
}

/** An entry in fields. Of two who change it at the same time the second sees both. */
export function EntrySheet({ draft, services, service, close, done }: Props) {
  const t = useRegistryWords();
  const [id, setId] = useState(service?.id ?? "");
  const [fields, setFields] = useState<EntryFields>(() => fieldsOf(service, services));
  const [from, setFrom] = useState(service?.hash ?? null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const put = (name: keyof EntryFields) => (value: EntryFields[typeof name]) => setFields(before => ({ ...before, [name]: value }));
  const write = async (body: object, over = from) => {
    setBusy(true);
    const answer = await post<DraftDetail>(draftPath(draft, "services"), { id, from: over, ...body });
    setBusy(false);
    if (answer.ok) done(answer.value);
    else setProblem(answer.problem);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void write({ fields: changes(service, services, fields) });
  };
  const conflict = problem?.code === "edit-conflict" ? problem : null;
  const keep = () => {
    setFrom(conflict?.hash ?? null);
    void write({ fields: changes(null, services, fields) }, conflict?.hash ?? null);
  };
  return (
    <Sheet title={service?.name ?? t.new} close={close} wide>
      <form onSubmit={submit} className="entry-form">
        {!service && <Line name="id" label={t.fields.id} value={id} put={setId} pattern="[a-z0-9][a-z0-9-]*" isRequired />}
        {textFields.map(name => (
          <Line
            key={name}
            name={name}
            label={t.fields[name]}
            value={fields[name]}
            put={put(name)}
            type={name === "checked" ? "date" : name === "link" ? "url" : "text"}
            pattern={name === "link" ? "https://.+" : undefined}
            isRequired={name === "name" || name === "source" || name === "checked"}
            hint={name === "hours" ? t.fields.hoursHint : undefined}
          />
        ))}
        <Choices label={t.fields.ages} all={services.bands.map(band => [band.value, band.words || t.unknown])} chosen={fields.ages} choose={put("ages")} />
        <Choices label={t.fields.areas} all={services.areas.map(area => [area, t.areas[area] ?? area])} chosen={fields.areas} choose={put("areas")} />
        {conflict ? (
          <ConflictPane
            conflict={{ yours: conflict.yours ?? null, theirs: conflict.theirs ?? null, hash: conflict.hash ?? null, isPublished: false }}
            keep={keep}
            take={close}
          />
        ) : (
          <Refusal problem={problem} />
        )}
        {service && service.offered.length === 0 && (
          <button type="button" className="plain" onClick={() => void write({ remove: true })}>
            {t.remove}
          </button>
        )}
        <SheetFoot words={t.save} isBusy={isBusy} close={close} />
      </form>
    </Sheet>
  );
}

interface LineProps {
  name: string;
  label: string;
  value: string;
  put: (value: string) => void;
  type?: string;
  pattern?: string | undefined;
  isRequired?: boolean;
  hint?: string | undefined;
}

function Line({ name, label, value, put, type = "text", pattern, isRequired, hint }: LineProps) {
  const id = `service-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type={type} value={value} pattern={pattern} required={isRequired} maxLength={500} autoComplete="off" aria-describedby={hint && `${id}-hint`} onChange={event => put(event.target.value)} />
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
