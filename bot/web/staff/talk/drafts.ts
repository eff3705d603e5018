/** What was begun: it lives as long as the tab and survives a reload. On a shared computer it must not greet the next operator. */
export function dropDraftsOfOthers(viewer: string): void {
  if (sessionStorage.getItem("viewer") === viewer) return;
  sessionStorage.clear();
  sessionStorage.setItem("viewer", viewer);
}

export const draftOf = (kind: "reply" | "note", id: string): string => sessionStorage.getItem(`${kind}:${id}`) ?? "";

export function keepDraft(kind: "reply" | "note", id: string, text: string): void {
  if (text) sessionStorage.setItem(`${kind}:${id}`, text);
  else sessionStorage.removeItem(`${kind}:${id}`);
}
