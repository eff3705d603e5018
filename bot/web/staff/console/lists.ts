import type { Lists } from "./link";

/** The left side. A list is replaced whole; where the operator's focus was in it, it stays. */
export class ListsPane {
  private known: Set<string> | null = null;
  private last: Lists | null = null;
  private readonly title = document.title;

  constructor(private readonly announce: (words: string) => void) {}

  show(lists: Lists, open: string | null): void {
    this.last = lists;
    replace(byId("mine"), lists.mine);
    replace(byId("waiting"), lists.waiting);
    byId("staffed").textContent = lists.staffed;
    byId("staffed").classList.toggle("nobody", lists.onShift === 0);
    const flip = document.querySelector<HTMLButtonElement>("#shift button");
    flip?.setAttribute("aria-checked", String(lists.available));
    if (flip) flip.value = lists.available ? "away" : "available";
    this.mark(open);
    this.tellNew(lists.count);
    const toDo = lists.count + lists.unread;
    document.title = toDo > 0 ? `(${toDo}) ${this.title}` : this.title;
  }

  /** Shows which one is open. */
  mark(open: string | null): void {
    for (const item of document.querySelectorAll<HTMLLIElement>(".lists li[data-key]")) {
      const link = item.querySelector("a");
      if (item.dataset.key === open) link?.setAttribute("aria-current", "true");
      else link?.removeAttribute("aria-current");
    }
  }

  get available(): boolean {
    return this.last?.available ?? false;
  }

  private tellNew(count: number): void {
    const items = [...document.querySelectorAll<HTMLLIElement>("#waiting li[data-key]")];
    const fresh = this.known === null ? [] : items.filter(item => !this.known?.has(item.dataset.key ?? ""));
    this.known = new Set(items.map(item => item.dataset.key ?? ""));
    if (fresh.length === 0) return;
    for (const item of fresh) item.classList.add("fresh");
    const why = fresh[0]?.querySelector(".reasons")?.textContent?.trim() ?? "";
    this.announce(`New in the queue: ${why}. ${count} waiting.`);
  }
}

function replace(place: HTMLElement, html: string): void {
  const focused = place.contains(document.activeElement) ? document.activeElement?.closest("li")?.getAttribute("data-key") : null;
  const scrolled = place.scrollTop;
  place.innerHTML = html;
  place.scrollTop = scrolled;
  if (focused) place.querySelector<HTMLElement>(`li[data-key="${CSS.escape(focused)}"] a`)?.focus({ preventScroll: true });
}

export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id} is missing`);
  return found;
}
