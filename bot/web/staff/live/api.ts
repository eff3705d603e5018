import type { Person, Team } from "./contract/people";
import type { Found } from "./contract/studio";
import type { TalkEvent } from "./contract/talk";

/** A refusal of the server: a stable code, words for the operator, and what belongs to it. */
export interface Problem {
  code: string;
  title: string;
  heldBy?: string | { name: string };
  missed?: TalkEvent[];
  others?: Person[];
  teams?: Team[];
  problems?: Found[];
  paths?: string[];
  /** The file of an edit conflict. */
  path?: string;
  names?: string[];
  /** The two texts of an edit conflict: what was sent, and what is there. Null: no file. */
  yours?: string | null;
  theirs?: string | null;
  /** Of what is there. */
  hash?: string | null;
  /** What is there was published meanwhile. */
  isPublished?: boolean;
}

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

const root = "/staff/api/";
let token = "";
let language = "en";
let noConnection = "No connection to the server.";

export function setTokenForPosts(next: string): void {
  token = next;
}

/** The server words its refusals in the operator's language, but for the one that no server can word. */
export function setLanguageOfRefusals(chosen: string, wordsForNoConnection: string): void {
  language = chosen;
  noConnection = wordsForNoConnection;
}

export function get<T>(path: string): Promise<Answer<T>> {
  return ask<T>(path, { cache: "no-store" });
}

export function post<T>(path: string, body: unknown = {}): Promise<Answer<T>> {
  return ask<T>(path, {
    method: "POST",
    headers: { "content-type": "application/json", "X-Staff-Token": token },
    body: JSON.stringify(body),
  });
}

async function ask<T>(path: string, request: RequestInit & { headers?: Record<string, string> }): Promise<Answer<T>> {
  try {
    const response = await fetch(root + path, { ...request, headers: { ...request.headers, "Accept-Language": language } });
    if (response.status === 401) toSignIn();
    const text = await response.text();
    if (response.status === 403 && text.includes('"needs-second-factor"')) location.assign("/staff/account/second-factor");
    if (response.ok) return { ok: true, value: (text ? JSON.parse(text) : {}) as T };
    return { ok: false, problem: asProblem(response, text) };
  } catch {
    return { ok: false, problem: { code: "no-connection", title: noConnection } };
  }
}

export function toSignIn(): void {
  location.assign(`/staff/sign-in?to=${encodeURIComponent(location.pathname)}`);
}

/** Something between here and the server may answer without problem details. */
function asProblem(response: Response, text: string): Problem {
  const isJson = response.headers.get("content-type")?.includes("json");
  const said = isJson ? (JSON.parse(text) as Partial<Problem>) : {};
  return { ...said, code: said.code ?? `status-${response.status}`, title: said.title ?? `${response.status} ${response.statusText}` };
}

/** Random enough to be one of its kind; crypto.randomUUID is missing on a page without https. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(36)).join("-");
}

/** What goes into an address. */
export const conversation = (id: string, rest = ""): string => `conversations/${encodeURIComponent(id)}${rest && `/${rest}`}`;
