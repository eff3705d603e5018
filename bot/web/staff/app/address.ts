import { Store } from "../live/store";

export type Place = { page: "desk"; id: string | null } | { page: "board" } | { page: "history" } | { page: "audit" };

export const place = new Store<Place>(read());

function read(): Place {
  const path = location.pathname.replace(/\/$/, "");
  if (path === "/staff/board") return { page: "board" };
  if (path === "/staff/history") return { page: "history" };
  if (path === "/staff/audit") return { page: "audit" };
  const id = /^\/staff\/conversations\/([^/]+)$/.exec(path)?.[1];
  return { page: "desk", id: id ? decodeURIComponent(id) : null };
}

export function addressOf(to: Place): string {
  if (to.page !== "desk") return `/staff/${to.page}`;
  return to.id ? `/staff/conversations/${encodeURIComponent(to.id)}` : "/staff";
}

export function go(to: Place): void {
  const address = addressOf(to);
  if (address !== location.pathname) history.pushState(null, "", address);
  place.set(read());
}

export const openTalk = (id: string | null): void => go({ page: "desk", id });

window.addEventListener("popstate", () => place.set(read()));
