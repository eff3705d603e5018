import { useEffect } from "react";
import { get } from "../live/api";
import type { Named } from "../live/contract/people";
import { round } from "../live/link";
import { Store, useStore } from "../live/store";

const known = new Store<readonly Named[]>([]);
let askedIn = -1;

/** Everybody who can be named in a note, whether they are there or not; asked for once after each break of the connection. */
export function useColleagues(): readonly Named[] {
  const turn = useStore(round);
  useEffect(() => {
    if (askedIn === turn) return;
    askedIn = turn;
    void get<Named[]>("colleagues").then(answer => answer.ok && known.set(answer.value));
  }, [turn]);
  return useStore(known);
}
