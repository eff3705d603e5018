import type { StateDetail } from "../../../live/contract/flow";
import { rowFields, type Editing, type Form } from "./form";

interface WordsEdit {
  id: string;
  language: string;
  text: string;
  from: string | null;
}

/** What was changed, as the server takes it: only that, and from what. */
export interface StateSave {
  state: string;
  from: string;
  form: Record<string, unknown> | null;
  messages: WordsEdit[];
  labels: WordsEdit[];
  phrases: { slot: string; value: string; phrases: string[]; from: string[] }[];
  values: string[];
  translated: string[];
  remove: boolean;
}

/** Null while nothing is changed. `now` is the state as it is at the server, where that is another than the one that was begun with. */
export function saveOf({ before, form }: Editing, now: StateDetail = before): StateSave | null {
  const lists = Object.fromEntries(Object.entries(written(form)).filter(([field, value]) => !same(value, written(before)[field as keyof Written])));
  const messages = messageEdits(before, form, now);
  const labels = labelEdits(before, form, now);
  const phrases = phraseEdits(before, form, now);
  const save: StateSave = {
    state: before.id,
    from: now.text,
    form: Object.keys(lists).length > 0 ? lists : null,
    messages,
    labels,
    phrases,
    values: form.answers.map(answer => answer.value).filter(value => !before.answers.some(answer => answer.value === value)),
    translated: form.translated,
    remove: form.remove,
  };
  const isSame = !save.form && !save.remove && messages.length + labels.length + phrases.length + form.translated.length === 0;
  return isSame ? null : save;
}

type Written = ReturnType<typeof written>;

const written = (state: Pick<Form, "ask" | "why" | "again" | "earns" | "say"> | StateDetail) => {
  const rows = Object.fromEntries(rowFields.map(field => [field, state[field].map(row => ({ when: row.when.text, say: row.say.filter(Boolean) })).filter(row => row.say.length > 0)]));
  const { next, answers } = state as StateDetail;
  return { ...rows, next: next.map(way => ({ when: way.when.text, go: way.go, because: way.because })), answers: answers.map(answer => answer.value) };
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function messageEdits(before: StateDetail, form: Form, now: StateDetail): WordsEdit[] {
  return form.messages.flatMap(message =>
    Object.entries(message.texts).flatMap(([language, text]) => {
      const known = before.messages.find(one => one.id === message.id)?.texts[language] ?? null;
      if (text === null || text.trim() === (known ?? "").trim()) return [];
      return [{ id: message.id, language, text, from: now.messages.find(one => one.id === message.id)?.texts[language] ?? null }];
    }),
  );
}

function labelEdits(before: StateDetail, form: Form, now: StateDetail): WordsEdit[] {
  return form.answers.flatMap(answer =>
    Object.entries(answer.labels).flatMap(([language, text]) => {
      const known = before.answers.find(one => one.value === answer.value)?.labels[language] ?? null;
      if (!text?.trim() || text === known) return [];
      return [{ id: `${before.fills}.${answer.value}`, language, text, from: now.answers.find(one => one.value === answer.value)?.labels[language] ?? null }];
    }),
  );
}

function phraseEdits(before: StateDetail, form: Form, now: StateDetail): StateSave["phrases"] {
  return form.answers.flatMap(answer => {
    const known = before.answers.find(one => one.value === answer.value)?.phrases ?? [];
    if (same(answer.phrases, known)) return [];
    return [{ slot: before.fills ?? "", value: answer.value, phrases: answer.phrases, from: now.answers.find(one => one.value === answer.value)?.phrases ?? [] }];
  });
}
