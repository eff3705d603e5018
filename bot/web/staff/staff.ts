import { setNow, startClock } from "./console/clock";
import { Link } from "./console/link";
import { byId, ListsPane } from "./console/lists";
import { post } from "./console/post";
import { TalkPane } from "./console/talk";

/** The console: the server draws every part of it; this keeps the parts live and sends what the operator does. */
const announce = (words: string): void => {
  byId("news").textContent = words;
};

// Drafts live as long as the tab; on a shared computer they must not greet the next operator.
if (sessionStorage.getItem("viewer") !== document.body.dataset.viewer) {
  sessionStorage.clear();
  sessionStorage.setItem("viewer", document.body.dataset.viewer ?? "");
}

const lists = new ListsPane(announce);
const newTalk = (): TalkPane => new TalkPane(() => link.follow(talk.id), announce);
let talk = newTalk();

const link = new Link({
  now: setNow,
  lists: all => lists.show(all, talk.id),
  talk: update => talk.show(update),
  gone: (id, html) => {
    if (id === talk.id) showTalk(parse(html));
  },
  behind: isBehind => {
    talk.behind(isBehind);
    const strip = byId("link");
    if (strip.hidden === !isBehind) return;
    strip.hidden = !isBehind;
    strip.textContent = isBehind ? "Connection lost. Messages may be missing here, so sending is off. Trying again…" : "";
  },
  last: () => talk.last(),
});

/** Shows another conversation, or none, without leaving the page. */
async function open(path: string, isNew = true): Promise<void> {
  try {
    const response = await fetch(path, { cache: "no-store" });
    const page = parse(await response.text());
    if (!response.ok || !page.getElementById("talk")) return location.assign(path);
    if (isNew && path !== location.pathname) history.pushState(null, "", path);
    document.body.dataset.token = page.body.dataset.token ?? "";
    byId("main").classList.toggle("open", path !== "/staff");
    showTalk(page);
    talk.focus();
  } catch {
    announce("No connection to the server.");
  }
}

function showTalk(page: Document): void {
  const fresh = page.getElementById("talk");
  if (!fresh) return;
  talk.leave();
  byId("talk").replaceWith(document.adoptNode(fresh));
  talk = newTalk();
  lists.mark(talk.id);
  link.follow(talk.id);
}

const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

/** One form of the console, sent as JSON. */
async function act(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  if (form.classList.contains("reply")) return talk.submit();
  if (form.dataset.confirm && !(await confirmed(form.dataset.confirm))) return;
  const fields = Object.fromEntries(new FormData(form, submitter));
  const answer = await post<{ id?: string; status?: string; available?: boolean }>(new URL(form.action).pathname, fields);
  if (!answer.ok) return tell(answer.problem.title + (answer.problem.heldBy ? ` ${answer.problem.heldBy} holds it.` : ""));
  tell("");
  if (answer.value.available !== undefined) return;
  await open(answer.value.status === "held" ? `/staff/conversations/${answer.value.id}` : "/staff");
}

function tell(words: string): void {
  const place = byId("told");
  place.hidden = words === "";
  place.textContent = words;
}

function confirmed(id: string): Promise<boolean> {
  const dialog = byId(id) as HTMLDialogElement;
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true }));
}

document.addEventListener("submit", event => {
  const form = event.target as HTMLFormElement;
  if (!form.getAttribute("action")?.startsWith("/staff/api/")) return;
  event.preventDefault();
  void act(form, event.submitter);
});

document.addEventListener("click", event => {
  const anchor = (event.target as Element).closest<HTMLAnchorElement>("a[href='/staff'], a[href^='/staff/conversations/']");
  if (!anchor || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void open(anchor.pathname);
});

window.addEventListener("popstate", () => void open(location.pathname, false));
startClock();
link.follow(talk.id);
