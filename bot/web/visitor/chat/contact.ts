// When it is safe to reach the visitor: the form works without this; with it, nothing that is half written elsewhere is lost.

import type { Patch } from "./page";
import { root } from "./root";

export interface Kept {
  taken(patch: Patch): void;
  refused(notice: string): void;
  unreachable(): void;
}

export function sendContactQuietly(outcome: Kept): void {
  document.addEventListener("submit", event => {
    const form = event.target as HTMLFormElement;
    if (form.getAttribute("action") !== `${root()}/chat/contact`) return;
    event.preventDefault();
    void send(form, outcome);
  });
}

async function send(form: HTMLFormElement, outcome: Kept): Promise<void> {
  const body = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    if (typeof value === "string") body.append(name, value);
  });
  const response = await fetch(form.action, { method: "POST", headers: { accept: "application/json" }, body }).catch(() => undefined);
  const answer: unknown = await response?.json().catch(() => undefined);
  if (response?.ok && answer) outcome.taken(answer as Patch);
  else if (answer) outcome.refused((answer as { notice?: string }).notice ?? "");
  else outcome.unreachable();
}
