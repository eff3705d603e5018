import { Store } from "../live/store";

/** Where in the studio: a draft may have a file open, and a line of it. */
export type Place = { page: "drafts" } | { page: "versions" } | { page: "stops" } | { page: "draft"; id: string; part: Part; file: string | null; line: number | null };

/** What of a draft is before one's eyes. */
export type Part = "write" | "changes";

const root = "/staff/studio";

export const place = new Store<Place>(read());

function read(): Place {
  const path = location.pathname.replace(/\/$/, "");
  if (path === `${root}/versions`) return { page: "versions" };
  if (path === `${root}/stops`) return { page: "stops" };
  const id = new RegExp(`^${root}/drafts/([^/]+)$`).exec(path)?.[1];
  if (!id) return { page: "drafts" };
  const query = new URLSearchParams(location.search);
  const part = query.get("part") === "changes" ? "changes" : "write";
  return { page: "draft", id: decodeURIComponent(id), part, file: query.get("file"), line: Number(query.get("line")) || null };
}

export function addressOf(to: Place): string {
  if (to.page === "drafts") return root;
  if (to.page === "versions") return `${root}/versions`;
  if (to.page === "stops") return `${root}/stops`;
  const query = new URLSearchParams();
  if (to.part !== "write") query.set("part", to.part);
  if (to.file) query.set("file", to.file);
  if (to.line) query.set("line", `${to.line}`);
  return `${root}/drafts/${encodeURIComponent(to.id)}${query.size > 0 ? `?${query}` : ""}`;
}

export const draftPlace = (id: string): Place => ({ page: "draft", id, part: "write", file: null, line: null });

/** Asked before another place is gone to; false keeps the person where they are. */
export const leaving: { mayLeave: (to: Place) => boolean } = { mayLeave: () => true };

export function go(to: Place): void {
  if (!leaving.mayLeave(to)) return;
  const address = addressOf(to);
  if (address !== location.pathname + location.search) history.pushState(null, "", address);
  place.set(read());
}

window.addEventListener("popstate", () => place.set(read()));
