import { useRef, useState } from "react";
import { LockIcon } from "../frame/icons";
import type { Note } from "../live/contract/notes";
import type { TalkState } from "../live/talk-feed";
import { useLanguage, useWords } from "../words";
import { dateAndTime } from "../words/times";
import { NoteBox } from "./NoteBox";
import { useNotes } from "./feed";
import { useSawNotes } from "./seen";

const searchFrom = 4;

/** The staff's own words about a conversation. They look like paper, not like messages: nobody may mistake one for the other. */
export function NotesPane({ talk }: { talk: TalkState }) {
  const t = useWords().notes;
  const { notes, add } = useNotes(talk.entry.id);
  const list = useRef<HTMLOListElement>(null);
  const [sought, setSought] = useState("");
  useSawNotes(talk.entry.id, notes.at(-1)?.number ?? 0, list);
  const found = notes.filter(note => `${note.by.name} ${note.text}`.toLowerCase().includes(sought.toLowerCase()));
  return (
    <section className="notes" aria-labelledby="notes-title">
      <header>
        <h3 id="notes-title">
          <LockIcon /> {t.title} <span className="count">{notes.length}</span>
        </h3>
        <p>{t.never}</p>
      </header>
      {notes.length > searchFrom && (
        <p className="notes-search">
          <input type="search" value={sought} onChange={event => setSought(event.target.value)} aria-label={t.search} placeholder={t.search} />
        </p>
      )}
      <ol className="notes-list" ref={list} tabIndex={0} aria-labelledby="notes-title">
        {found.map(note => (
          <Written key={note.number} note={note} />
        ))}
        {notes.length === 0 && <li className="none">{t.none}</li>}
        {notes.length > 0 && found.length === 0 && <li className="none">{t.notFound}</li>}
      </ol>
      <NoteBox talk={talk} add={add} />
    </section>
  );
}

function Written({ note }: { note: Note }) {
  const language = useLanguage();
  return (
    <li>
      <p className="who">
        <strong>{note.by.name}</strong> <time dateTime={note.at}>{dateAndTime(note.at, language)}</time>
      </p>
      <p dir="auto" className="note-words">
        {note.text}
      </p>
    </li>
  );
}
