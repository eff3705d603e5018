import { Store } from "../live/store";

/** Where in the studio: a draft may have a file open, and a line of it; a flow one of its states. */
export type Place =
  | { page: "drafts" }
  | { page: "versions" }
  | { page: "version"; number: number; state: string | null }
  | { page: "draft"; id: string; part: Part; file: string | null; line: number | null; state: string | null };

/** What of a draft is before one's eyes. */
export type Part = "write" | "changes" | "flow";

const parts: Part[] = ["write", "changes", "flow"];

const root = "/staff/studio";

export const place = new Store<Place>(read());

function read(): Place {
  const path = location.pathname.replace(/\/$/, "");
  const query = new URLSearchParams(location.search);
  const number = Number(query.get("flow"));
  if (path === `${root}/versions`) return number > 0 ? { page: "version", number, state: query.get("state") } : { page: "versions" };
  const id = new RegExp(`^${root}/drafts/([^/]+)$`).exec(path)?.[1];
  if (!id) return { page: "drafts" };
  const part = parts.find(one => one === query.get("part")) ?? "write";
  return { page: "draft", id: decodeURIComponent(id), part, file: query.get("file"), line: Number(query.get("line")) || null, state: query.get("state") };
}

export function addressOf(to: Place): string {
  if (to.page === "drafts") return root;
  if (to.page === "versions") return `${root}/versions`;
  const query = new URLSearchParams();
  if (to.page === "version") {
    query.set("flow", `${to.number}`);
    if (to.state) query.set("state", to.state);
    return `${root}/versions?${query}`;
  }
  if (to.part !== "write") query.set("part", to.part);
  if (to.file) query.set("file", to.file);
  if (to.line) query.set("line", `${to.line}`);
  if (to.state) query.set("state", to.state);
  return `${root}/drafts/${encodeURIComponent(to.id)}${query.size > 0 ? `?${query}` : ""}`;
}

export const draftPlace = (id: string): Place => ({ page: "draft", id, part: "write", file: null, line: null, state: null });

/** Asked before another place is gone to; false keeps the person where they are. */
export const leaving: { mayLeave: (to: Place) => boolean } = { mayLeave: () => true };

export function go(to: Place): void {
  if (!leaving.mayLeave(to)) return;
  const address = addressOf(to);
  if (address !== location.pathname + location.search) history.pushState(null, "", address);
  place.set(read());
}

window.addEventListener("popstate", () => place.set(read()));
