import { Store } from "../live/store";

/** Where in the studio: a draft may have a file open, and a line of it, an item of what a part lists, or a state of the flow. */
export type Place =
  | { page: "drafts" }
  | { page: "versions" }
  | { page: "version"; number: number; state: string | null }
  | { page: "stops" }
  | { page: "services" }
  | { page: "preview"; version: number }
  | { page: "draft"; id: string; part: Part; file: string | null; line: number | null; item: string | null; state: string | null };

/** What of a draft is before one's eyes. */
export type Part = "write" | "flow" | "changes" | "messages" | "services" | "preview";

/** Parts with an address of their own, below that of the draft. */
const pages: Part[] = ["messages", "services", "preview"];

/** Parts that the query names. */
const views: Part[] = ["write", "changes", "flow"];

const root = "/staff/studio";

export const place = new Store<Place>(read());

function read(): Place {
  const path = location.pathname.replace(/\/$/, "");
  const query = new URLSearchParams(location.search);
  const number = Number(query.get("flow"));
  if (path === `${root}/versions`) return number > 0 ? { page: "version", number, state: query.get("state") } : { page: "versions" };
  if (path === `${root}/stops`) return { page: "stops" };
  if (path === `${root}/services`) return { page: "services" };
  const version = new RegExp(`^${root}/versions/(\\d+)/preview$`).exec(path)?.[1];
  if (version) return { page: "preview", version: Number(version) };
  const [, id, own] = new RegExp(`^${root}/drafts/([^/]+)(?:/([^/]+))?$`).exec(path) ?? [];
  if (!id) return { page: "drafts" };
  const part = pages.find(one => one === own) ?? views.find(one => one === query.get("part")) ?? "write";
  return { page: "draft", id: decodeURIComponent(id), part, file: query.get("file"), line: Number(query.get("line")) || null, item: query.get("item"), state: query.get("state") };
}

export function addressOf(to: Place): string {
  if (to.page === "drafts") return root;
  if (to.page === "preview") return `${root}/versions/${to.version}/preview`;
  const query = new URLSearchParams();
  if (to.page === "version") {
    query.set("flow", `${to.number}`);
    if (to.state) query.set("state", to.state);
    return `${root}/versions?${query}`;
  }
  if (to.page !== "draft") return `${root}/${to.page}`;
  const own = pages.includes(to.part) ? `/${to.part}` : "";
  if (!own && to.part !== "write") query.set("part", to.part);
  // The file and the state that are open stay so while somebody looks at another view.
  if (!own && to.file) query.set("file", to.file);
  if (to.part === "write" && to.line) query.set("line", `${to.line}`);
  if (!own && to.state) query.set("state", to.state);
  if (own && to.item) query.set("item", to.item);
  return `${root}/drafts/${encodeURIComponent(to.id)}${own}${query.size > 0 ? `?${query}` : ""}`;
}

export const draftPlace = (id: string, part: Part = "write"): Place => ({ page: "draft", id, part, file: null, line: null, item: null, state: null });

/** A file of a draft, at a line. */
export const filePlace = (id: string, file: string, line: number | null = null): Place => ({ page: "draft", id, part: "write", file, line, item: null, state: null });

/** A message of a draft in all its languages. */
export const messagePlace = (id: string, message: string): Place => ({ page: "draft", id, part: "messages", file: null, line: null, item: message, state: null });

/** Asked before another place is gone to; false keeps the person where they are. */
export const leaving: { mayLeave: (to: Place) => boolean } = { mayLeave: () => true };

export function go(to: Place): void {
  if (!leaving.mayLeave(to)) return;
  const address = addressOf(to);
  if (address !== location.pathname + location.search) history.pushState(null, "", address);
  place.set(read());
}

window.addEventListener("popstate", () => place.set(read()));
