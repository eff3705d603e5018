import { spoken } from "../../../visitor/chat/speech";

/** A piece of a page as a screen reader names it, in reading order. */
export interface Heard {
  role: string;
  words: string;
  /** Of a heading its level, of a list how many items. */
  detail: string;
  language: string | null;
}

/** More messages at once are announced, not read out: as the page's own script does. */
const mostSaid = 4;

const named = "a[href], button, textarea, input:not([type=hidden]), select, summary";
const landmarks: Record<string, string> = { HEADER: "banner", MAIN: "main", FOOTER: "contentinfo", NAV: "navigation" };

/** What there is to be heard of a page, with its own script running: what stands in noscript and templates is not there. */
export function heardOf(page: Document): Heard[] {
  const found: Heard[] = [];
  walk(page.body, page.documentElement.lang, found);
  return found;
}

/** What the page's script says of its own accord once the visitor has done something: each new message once. */
export function announced(page: Document): string[] {
  const messages = [...page.querySelectorAll("#log > .message")];
  const own = messages.map(message => message.classList.contains("own")).lastIndexOf(true);
  if (own < 0) return [];
  const arrived = messages.slice(own + 1);
  const said = arrived.slice(0, mostSaid).map(spoken);
  if (arrived.length > mostSaid) said.push(wordOf(page, "more-below"));
  const state = page.querySelector("#state .state")?.textContent?.trim();
  return state ? [...said, state] : said;
}

function walk(element: Element, language: string, found: Heard[]): void {
  if (isSilent(element)) return;
  const own = element.getAttribute("lang") ?? language;
  const put = (role: string, words: string, detail = "") => found.push({ role, words, detail, language: own === (element.ownerDocument.documentElement.lang) ? null : own });
  if (element.matches(named)) return void put(roleOf(element), nameOf(element), detailOf(element));
  if (/^H[1-6]$/.test(element.tagName)) return void put("heading", text(element), element.tagName[1]);
  if (isParagraph(element)) return void (isSaid(element) && put("text", text(element)), inner(element, own, found));
  const landmark = landmarks[element.tagName];
  if (landmark && (landmark !== "banner" || element.parentElement === element.ownerDocument.body)) put(landmark, labelOf(element));
  else if (element.matches("fieldset, [role=group]")) put("group", labelOf(element));
  else if (element.matches("section[aria-label]")) put("region", labelOf(element));
  else if (element.matches("ol, ul") && element.children.length > 0) put("list", labelOf(element), `${element.children.length}`);
  for (const child of element.childNodes) {
    if (child instanceof Element || child.nodeType === 1) walk(child as Element, own, found);
    else if (child.textContent?.trim()) put("text", squeezed(child.textContent));
  }
}

/** Links in a paragraph are stops of their own. */
function inner(element: Element, language: string, found: Heard[]): void {
  for (const child of element.querySelectorAll(named)) walk(child, language, found);
}

const isSilent = (element: Element): boolean => element.matches("script, style, template, noscript, iframe, [hidden], [aria-hidden=true], legend, input[type=hidden], kbd") || (element.tagName === "LABEL" && element.querySelector("input") === null);

const isParagraph = (element: Element): boolean => element.matches("p, dt, dd, time, .delivery") && element.querySelector("p, ol, ul, label") === null;

/** A paragraph of nothing but links and buttons says nothing of its own. */
function isSaid(element: Element): boolean {
  const copy = element.cloneNode(true) as Element;
  for (const stop of copy.querySelectorAll(named)) stop.remove();
  return text(copy) !== "";
}

function roleOf(element: Element): string {
  if (element.tagName === "A") return "link";
  if (element.tagName === "SUMMARY") return "disclosure";
  if (element.tagName === "BUTTON") return "button";
  return element.matches("[type=checkbox], [type=radio]") ? "checkbox" : "textbox";
}

function nameOf(element: Element): string {
  const label = labelOf(element) || (element.id ? text(element.ownerDocument.querySelector(`label[for="${element.id}"]`)) : "");
  return label || text(element.closest("label")) || text(element);
}

const detailOf = (element: Element): string => squeezed((element.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean).map(id => text(element.ownerDocument.getElementById(id))).join(" "));

function labelOf(element: Element): string {
  const by = element.getAttribute("aria-labelledby");
  if (by) return squeezed(by.split(" ").map(id => text(element.ownerDocument.getElementById(id))).join(" "));
  return element.getAttribute("aria-label") ?? text(element.tagName === "FIELDSET" ? element.querySelector("legend") : null);
}

function text(element: Element | null): string {
  if (!element) return "";
  const copy = element.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll("[hidden], [aria-hidden=true], template, script, noscript")) silent.remove();
  return squeezed(copy.textContent ?? "");
}

const squeezed = (words: string): string => words.replace(/\s+/g, " ").trim();

const wordOf = (page: Document, id: string): string => page.querySelector<HTMLTemplateElement>("#words")?.content.querySelector(`[data-id="${id}"]`)?.textContent ?? "";
