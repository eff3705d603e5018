/** A refusal of the server: a stable code, words for the operator, and what belongs to it. */
export interface Problem {
  code: string;
  title: string;
  heldBy?: string;
  missed?: { from: string; text?: string }[];
}

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

const noConnection: Problem = { code: "no-connection", title: "No connection to the server. Nothing is lost: try again, it will not be doubled." };

/** Posts JSON with the page's anti-forgery token. Whoever is signed out is led to sign in and back. */
export async function post<T>(path: string, body: unknown = {}): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", "X-Staff-Token": document.body.dataset.token ?? "" },
      body: JSON.stringify(body),
    });
  } catch {
    return { ok: false, problem: noConnection };
  }
  if (response.status === 401) toSignIn();
  const text = await response.text();
  if (response.ok) return { ok: true, value: (text ? JSON.parse(text) : {}) as T };
  return { ok: false, problem: asProblem(response, text) };
}

export function toSignIn(): void {
  location.assign(`/staff/sign-in?to=${encodeURIComponent(location.pathname)}`);
}

/** Something between here and the server may answer without problem details. */
function asProblem(response: Response, text: string): Problem {
  if (response.headers.get("content-type")?.includes("json")) return JSON.parse(text) as Problem;
  return { code: `status-${response.status}`, title: `The server answered ${response.status}. Try again in a moment.` };
}
