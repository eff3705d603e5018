import { useRef, useState, type KeyboardEvent } from "react";
import { ActButton } from "../frame/ActButton";
import { Refusal } from "../frame/Refusal";
import { Suggestions, useSuggestions, type Source } from "../frame/suggestions";
import { conversation, newId, post, type Problem } from "../live/api";
import type { Note } from "../live/contract/notes";
import type { Named, Person } from "../live/contract/people";
import { link } from "../live/link";
import { me } from "../live/me";
import { queue } from "../live/queue";
import { usePart, useStore } from "../live/store";
import type { TalkState } from "../live/talk-feed";
import { draftOf, keepDraft } from "../talk/drafts";
import { useWords, type Words } from "../words";
import { useColleagues } from "./colleagues";
import { namedIn } from "./named";

/** Writes a note. It knows one address, the one of notes: nothing here can reach a visitor. */
export function NoteBox({ talk, add }: { talk: TalkState; add: (note: Note) => void }) {
  const t = useWords().notes;
  const { id, owner } = talk.entry;
  const [text, setText] = useState(() => draftOf("note", id));
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const tried = useRef<{ text: string; clientId: string } | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const there = usePart(queue, state => state.people);
  const people = useColleagues();
  const isLevel = useStore(link) === "level";
  const whispersTo = talk.relation === "watching" ? owner : null;

  const maySave = isLevel && !isBusy && text.trim() !== "";
  const write = (next: string) => {
    setText(next);
    keepDraft("note", id, next);
  };
  const suggestions = useSuggestions(box, text, write, colleagues(people, there, t));
  const save = async () => {
    if (!maySave) return;
    // Not when the answer comes: by then the operator may be elsewhere.
    box.current?.focus();
    if (tried.current?.text !== text) tried.current = { text, clientId: newId() };
    setBusy(true);
    const mentions = [...new Set([...namedIn(text, people), ...(whispersTo ? [whispersTo.id] : [])])];
    const answer = await post<Note>(conversation(id, "notes"), { clientId: tried.current.clientId, text: text.trim(), mentions });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    tried.current = null;
    add(answer.value);
    write("");
  };
  const press = (event: KeyboardEvent) => {
    if (suggestions.press(event)) return;
    if (event.key === "Escape") return document.getElementById("transcript")?.focus();
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    <div className="note-box">
      <Suggestions list={suggestions} label={t.colleagues} />
      <label htmlFor="note">{whispersTo ? t.whisper(whispersTo.name) : t.write}</label>
      <textarea
        id="note"
        ref={box}
        rows={3}
        value={text}
        readOnly={isBusy}
        aria-describedby="note-hint"
        {...suggestions.aria}
        onChange={event => write(event.target.value)}
        onKeyDown={press}
        onSelect={suggestions.moved}
        onBlur={suggestions.close}
      />
      <div className="note-foot">
        <p id="note-hint" className="hint">
          {t.hint}
        </p>
        <ActButton className="paper" isOn={maySave} onClick={() => void save()}>
          {t.save}
        </ActButton>
      </div>
      <Refusal problem={problem} />
    </div>
  );
}

/** Whoever is away is told when they come back. */
const colleagues = (people: readonly Named[], there: readonly Person[], t: Words["notes"]): Source => ({
  sign: "@",
  none: t.nobody,
  find: sought =>
    people
      .filter(person => person.id !== me.get()?.id && person.name.toLowerCase().includes(sought.toLowerCase()))
      .map(person => ({ id: person.id, title: isThere(person, there) ? person.name : t.notThere(person.name), put: `@${person.name} ` })),
});

const isThere = (person: Named, there: readonly Person[]): boolean => there.some(one => one.id === person.id);
