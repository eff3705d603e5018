import type { MessageWords } from "../../../live/contract/flow";
import { useFlowWords } from "../words";
import type { Form } from "./form";

interface Props {
  id: string;
  /** What the words are, such as the question; the id where that is not to be said. */
  title?: (language: string) => string;
  before: MessageWords | undefined;
  form: Form;
  languages: string[];
  isOn: boolean;
  set: (form: Form) => void;
  toFile: ((id: string) => void) | null;
}

/** The words of a message in English and beside it in Welsh, with a mark where one translates older words of the other. */
export function MessageFields({ id, title, before, form, languages, isOn, set, toFile }: Props) {
  const t = useFlowWords().message;
  const message = form.messages.find(one => one.id === id);
  const written = languages[0]!;
  if (!message) return null;
  const isChanged = (language: string) => (message.texts[language] ?? "").trim() !== (before?.texts[language] ?? "").trim();
  const write = (language: string, text: string) =>
    set({
      ...form,
      messages: form.messages.map(one => (one.id === id ? { ...one, texts: { ...one.texts, [language]: text } } : one)),
      // Whoever writes the translation has the original before their eyes.
      translated: language === written || form.translated.includes(id) ? form.translated : [...form.translated, id],
    });
  const isTicked = form.translated.includes(id);
  const tick = () => set({ ...form, translated: isTicked ? form.translated.filter(one => one !== id) : [...form.translated, id] });
  const others = languages.slice(1);
  const isStale = others.some(language => message.texts[language] != null && (message.stale.includes(language) || isChanged(written)));
  const stale = isTicked ? [] : others.filter(language => message.texts[language] != null && (message.stale.includes(language) || isChanged(written)));
  return (
    <div className="message-words">
      <div className="message-columns">
        {languages.map(language => (
          <label key={language} className="message-text">
            <span>{title ? title(nameOf(language, t)) : t.in(id, nameOf(language, t))}</span>
            <textarea
              lang={language}
              rows={rowsFor(message.texts[written] ?? "")}
              value={message.texts[language] ?? ""}
              placeholder={message.texts[language] === null ? t.none : undefined}
              readOnly={!isOn}
              onChange={event => write(language, event.target.value)}
            />
          </label>
        ))}
      </div>
      <div className="message-foot">
        {stale.map(language => (
          <span key={language} className="stale-mark">
            {nameOf(language, t)}: {message.stale.includes(language) ? t.stale : t.willBeStale}
          </span>
        ))}
        {isOn && isStale && (
          <label className="tick">
            <input type="checkbox" checked={isTicked} onChange={tick} />
            <span>{t.isRight(nameOf(others[0]!, t))}</span>
          </label>
        )}
        {toFile && (
          <button type="button" className="plain" onClick={() => toFile(id)}>
            {t.file(id)}
          </button>
        )}
      </div>
    </div>
  );
}

const nameOf = (language: string, t: ReturnType<typeof useFlowWords>["message"]): string => t.languages[language] ?? language;

const rowsFor = (text: string): number => Math.min(10, Math.max(3, Math.ceil(text.length / 34) + text.split("\n").length));
