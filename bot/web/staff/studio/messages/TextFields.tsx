import type { ReactNode } from "react";
import type { Messages } from "../../live/contract/messages";
import { bodyOf, fieldsOf, withBody, withField, type Fields } from "./front-matter";
import { useMeasured } from "./measure";
import { useMessageWords } from "./words";

interface Props {
  id: string;
  language: string;
  text: string;
  limit: number | null;
  all: Messages;
  isReadOnly: boolean;
  write: (text: string) => void;
  save: () => void;
}

/** The words with their counts, and the facts of a message in fields. */
export function TextFields({ id, language, text, limit, all, isReadOnly, write, save }: Props) {
  const t = useMessageWords();
  const body = bodyOf(text);
  const fields = fieldsOf(text);
  const put = (name: keyof Fields) => (value: string) => write(withField(text, name, value));
  const shared = { isReadOnly };
  return (
    <div
      className="text-fields"
      onKeyDown={event => {
        if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        save();
      }}
    >
      <label htmlFor={`${id}-words`}>{t.words}</label>
      <textarea
        id={`${id}-words`}
        lang={language}
        spellCheck
        rows={7}
        value={body}
        readOnly={isReadOnly}
        aria-describedby={`${id}-counts`}
        onChange={event => write(withBody(text, event.target.value))}
      />
      <Counts id={`${id}-counts`} body={body} limit={limit} longest={all.longest} />
      <div className="facts">
        <Field id={`${id}-sources`} label={t.sources} hint={t.sourcesHint} value={fields.sources} put={put("sources")} {...shared} />
        <Field id={`${id}-owner`} label={t.owner} value={fields.owner} put={put("owner")} {...shared} />
        <Field id={`${id}-reviewed`} label={t.reviewed} type="date" value={fields.reviewed} put={put("reviewed")} hint={all.days ? t.dueHint(all.days) : undefined} {...shared}>
          {!isReadOnly && fields.reviewed !== all.today && (
            <button type="button" className="second small" onClick={() => put("reviewed")(all.today)}>
              {t.reviewedToday}
            </button>
          )}
        </Field>
        <Field id={`${id}-review`} label={t.review} hint={t.reviewHint} value={fields.review} put={put("review")} {...shared} />
      </div>
    </div>
  );
}

function Counts({ id, body, limit, longest }: { id: string; body: string; limit: number | null; longest: number | null }) {
  const t = useMessageWords();
  const measured = useMeasured(body);
  if (!measured) return <p className="counts" id={id} />;
  const isLong = longest !== null && measured.words > longest;
  const isHard = limit !== null && measured.readingAge > limit;
  return (
    <p className="counts" id={id}>
      <span className={isLong ? "over" : ""}>{t.count(measured.words, longest)}</span>
      {" · "}
      <span className={isHard ? "over" : ""}>{limit === null ? t.ageUnknown : t.age(measured.readingAge, limit)}</span>
    </p>
  );
}

interface FieldProps {
  id: string;
  label: string;
  value: string;
  put: (value: string) => void;
  hint?: string | undefined;
  type?: string;
  isReadOnly: boolean;
  children?: ReactNode;
}

function Field({ id, label, value, put, hint, type = "text", isReadOnly, children }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="field-line">
        <input id={id} type={type} value={value} readOnly={isReadOnly} autoComplete="off" aria-describedby={hint ? `${id}-hint` : undefined} onChange={event => put(event.target.value)} />
        {children}
      </div>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
