import { HubConnectionState, type ISubscription } from "@microsoft/signalr";
import { conversation, get, type Problem } from "./api";
import type { Relation, Talk, TalkEvent, TalkUpdate } from "./contract/talk";
import { hub } from "./hub";
import { Store } from "./store";

export interface TalkState extends Talk {
  typing: boolean;
}

const typingShownMs = 8_000;
const againMs = 2_000;
const readable: readonly Relation[] = ["waiting", "mine", "beside", "invited", "consulted", "ended", "watching", "mentioned"];

/** One conversation, kept up to date from the last number that is here. */
export class TalkFeed {
  readonly talk = new Store<TalkState | null>(null);
  readonly problem = new Store<Problem | null>(null);
  private stream: ISubscription<TalkUpdate> | null = null;
  private turn = 0;
  private timer = 0;
  private typingTimer = 0;

  constructor(readonly id: string) {}

  /** What was missed by a plain request, which also says why something may not be read; then live from there. */
  async resume(): Promise<void> {
    this.stop();
    const turn = this.turn;
    const answer = await get<Talk>(conversation(this.id) + `?after=${this.last}`);
    if (turn !== this.turn) return;
    if (answer.ok) {
      this.problem.set(null);
      this.take({ ...answer.value, typing: false });
      if (readable.includes(answer.value.relation)) this.listen(turn);
    } else if (answer.problem.code === "no-connection") throw new Error(answer.problem.title);
    else this.problem.set(answer.problem);
  }

  stop(): void {
    this.turn++;
    clearTimeout(this.timer);
    this.stream?.dispose();
    this.stream = null;
  }

  get isListening(): boolean {
    return this.stream !== null;
  }

  /** What a refused send was answered with: on the screen at once, not only when the stream brings it. */
  add(events: readonly TalkEvent[]): void {
    const talk = this.talk.get();
    if (talk) this.talk.set({ ...talk, events: merged(talk.events, events), number: Math.max(talk.number, ...events.map(event => event.number)) });
  }

  private get last(): number {
    return this.talk.get()?.events.at(-1)?.number ?? 0;
  }

  private listen(turn: number): void {
    const again = () => {
      if (turn !== this.turn) return;
      this.stream = null;
      // It ended because it may no longer be read, or by a fault of the server: a plain request tells which.
      if (hub.state === HubConnectionState.Connected) this.timer = window.setTimeout(() => void this.resume().catch(() => hub.stop()), againMs);
    };
    this.stream = hub.stream<TalkUpdate>("Conversation", this.id, this.last).subscribe({
      next: update => {
        if (turn === this.turn) this.take(update);
      },
      complete: again,
      error: again,
    });
  }

  private take(update: TalkUpdate | TalkState): void {
    const known = this.talk.get();
    this.talk.set({
      scriptVersion: known?.scriptVersion ?? "",
      canAct: update.relation === "mine",
      ...update,
      events: merged(known?.events ?? [], update.events),
      typing: update.typing && !update.events.some(event => event.from === "visitor"),
    });
    clearTimeout(this.typingTimer);
    if (update.typing) this.typingTimer = window.setTimeout(() => this.stoppedTyping(), typingShownMs);
  }

  private stoppedTyping(): void {
    const talk = this.talk.get();
    if (talk) this.talk.set({ ...talk, typing: false });
  }
}

function merged(known: TalkEvent[], fresh: readonly TalkEvent[]): TalkEvent[] {
  const last = known.at(-1)?.number ?? 0;
  const newer = fresh.filter(event => event.number > last);
  return newer.length === 0 ? known : [...known, ...newer];
}
