import { HubConnectionState } from "@microsoft/signalr";
import { useEffect, useRef, useState } from "react";
import { conversation, get } from "../live/api";
import type { Note } from "../live/contract/notes";
import { hub } from "../live/hub";
import { round } from "../live/link";
import { useStore } from "../live/store";

/** The notes of one conversation, live; after a break from the last number on. */
export function useNotes(id: string): { notes: readonly Note[]; add: (note: Note) => void } {
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const last = useRef(0);
  const turn = useStore(round);
  const add = (note: Note) => setNotes(known => withNote(known, note));
  const took = (note: Note) => {
    last.current = Math.max(last.current, note.number);
    add(note);
  };
  useEffect(() => {
    let isGone = false;
    let stop: () => void = () => undefined;
    void get<Note[]>(conversation(id, `notes?after=${last.current}`)).then(answer => {
      if (isGone || !answer.ok) return;
      answer.value.forEach(took);
      if (hub.state !== HubConnectionState.Connected) return;
      const stream = hub.stream<Note>("Notes", id, last.current).subscribe({ next: took, complete: () => undefined, error: () => undefined });
      stop = () => stream.dispose();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [id, turn]);
  return { notes, add };
}

/** My own comes twice, as the answer and by the stream. */
function withNote(known: readonly Note[], note: Note): readonly Note[] {
  if (known.some(other => other.number === note.number)) return known;
  return [...known, note].sort((one, other) => one.number - other.number);
}
