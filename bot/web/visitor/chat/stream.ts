// The connection on which the server pushes. Push is a hint: each connection begins at the watermark, so a missed push is a delay.

import { hasLeft } from "./leave";
import type { Patch } from "./page";
import { isLookedAt, tab } from "./presence";
import { root } from "./root";

const beatsMissed = 35_000;
const beat = 15_000;
// Whoever waits for a person hears of them within seconds of the server being there again.
const longestPause = 6_000;
const silenceBeforeTelling = 2500;

export interface Listener {
  watermark(): number;
  patch(patch: Patch): void;
  typing(): void;
  beat(): void;
  /** The session was ended, here or in another tab. */
  over(): void;
  /** The server does not know this session (any more). */
  gone(): void;
  connected(isConnected: boolean): void;
}

export class Stream {
  private source: EventSource | undefined;
  private heard = 0;
  private failures = 0;
  private retry = 0;
  private telling = 0;

  constructor(private readonly listener: Listener) {
    const look = (): void => this.wakeUp();
    addEventListener("online", look);
    addEventListener("pageshow", look);
    document.addEventListener("visibilitychange", look);
    // A socket can die without a word, in a tunnel or in sleep: then the beats stay out.
    setInterval(() => {
      if (this.source && Date.now() - this.heard > beatsMissed) this.failed();
    }, 5000);
  }

  open(): void {
    if (this.source || hasLeft()) return;
    clearTimeout(this.retry);
    this.heard = Date.now();
    this.source = new EventSource(`${root()}/chat/stream?after=${this.listener.watermark()}&page=${tab}&visible=${isLookedAt()}`);
    this.on("beat", () => this.listener.beat());
    this.on("patch", data => this.listener.patch(JSON.parse(data) as Patch));
    this.on("typing", () => this.listener.typing());
    this.on("over", () => this.listener.over());
    this.source.onerror = () => this.failed();
  }

  /** Phones freeze a page that is not looked at, and its sockets with it. */
  private wakeUp(): void {
    if (document.visibilityState === "hidden" || this.heard === 0) return;
    if (this.source && Date.now() - this.heard < beat + 1000) return;
    this.close();
    this.open();
  }

  private on(name: string, handle: (data: string) => void): void {
    const source = this.source;
    source?.addEventListener(name, event => {
      if (source !== this.source) return;
      this.heard = Date.now();
      this.failures = 0;
      this.tell(true);
      handle((event as MessageEvent<string>).data);
    });
  }

  private failed(): void {
    this.close();
    this.tell(false);
    const pause = Math.min(longestPause, 500 * 2 ** Math.min(this.failures++, 6)) * (0.75 + Math.random() / 2);
    clearTimeout(this.retry);
    this.retry = window.setTimeout(() => void this.again(), pause);
  }

  /** Asks once in the plain way first: it tells whether the session is still good, and serves where a proxy holds streams back. */
  private async again(): Promise<void> {
    const response = await fetch(`${root()}/chat/updates?after=${this.listener.watermark()}`).catch(() => undefined);
    if (hasLeft()) return;
    if (response?.status === 410) return this.listener.gone();
    if (response?.ok) this.listener.patch((await response.json()) as Patch);
    this.open();
  }

  private close(): void {
    this.source?.close();
    this.source = undefined;
  }

  /** A break of a second is nobody's business: the strip would only flash. */
  private tell(isConnected: boolean): void {
    if (isConnected) {
      clearTimeout(this.telling);
      this.telling = 0;
      this.listener.connected(true);
    } else if (this.telling === 0) {
      this.telling = window.setTimeout(() => this.listener.connected(false), silenceBeforeTelling);
    }
  }
}
