// How far this page has come and whether it is looked at: once a person is there, who else would not know whether their words have arrived.

import type { Activity } from "./types";

/** What the server has as the author's id of a person's words begins with this. */
const person = "operator-";

export class Here {
  private received = "";
  private seen = "";
  private isWithPerson = false;

  constructor(private readonly tell: (value: object) => void) {
    document.addEventListener("visibilitychange", () => this.say());
  }

  /** Something arrived. */
  has(activity: Activity): void {
    if (!activity.id) return;
    this.received = activity.id;
    this.isWithPerson ||= activity.from?.id?.startsWith(person) ?? false;
    this.say();
  }

  private say(): void {
    const isVisible = document.visibilityState !== "hidden";
    if (isVisible) this.seen = this.received;
    if (this.isWithPerson) this.tell({ received: this.received, seen: this.seen, isVisible });
  }
}
