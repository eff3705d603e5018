import { post, toSignIn } from "./post";

export interface Lists {
  mine: string;
  waiting: string;
  count: number;
  unread: number;
  staffed: string;
  onShift: number;
  available: boolean;
}

export interface Talk {
  id: string;
  number: number;
  about: string;
  foot: string;
  footKey: string;
  standing: string;
  events: string;
  seen: number;
  typing: boolean;
}

export interface Hears {
  now(serverMs: number): void;
  lists(lists: Lists): void;
  talk(talk: Talk): void;
  gone(id: string, html: string): void;
  /** While behind, the screen may lack something, so nothing may be sent. */
  behind(isBehind: boolean): void;
  /** The highest number on the screen, to go on from. */
  last(): number;
}

const silenceMs = 25_000;
const suspiciousMs = 12_000;
const retriesMs = [500, 1_000, 2_000, 5_000];

/**
 * The live stream. A socket can be dead without saying so (sleep, tunnel), so a silence longer than two pings counts as broken;
 * after every break it goes on from the last number on the screen.
 */
export class Link {
  private stream: EventSource | null = null;
  private conversation: string | null = null;
  private heardAt = 0;
  private failures = 0;
  private timer = 0;

  constructor(private readonly hears: Hears) {
    const wake = () => {
      if (document.visibilityState === "visible" && performance.now() - this.heardAt > suspiciousMs) this.open();
    };
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("online", () => this.open());
    window.addEventListener("offline", () => this.broke());
    window.addEventListener("pageshow", wake);
  }

  follow(conversation: string | null): void {
    this.conversation = conversation;
    this.open();
  }

  private open(): void {
    this.close();
    const query = this.conversation ? `?conversation=${encodeURIComponent(this.conversation)}&after=${this.hears.last()}` : "";
    const stream = new EventSource(`/staff/stream${query}`);
    this.stream = stream;
    const on = <T>(name: string, act: (data: T) => void) =>
      stream.addEventListener(name, event => {
        this.heard();
        act(JSON.parse((event as MessageEvent<string>).data) as T);
      });
    on<Lists>("lists", lists => {
      if (!this.conversation) this.level();
      this.hears.lists(lists);
    });
    on<Talk>("talk", talk => {
      this.hears.talk(talk);
      this.level();
    });
    on<{ id: string; html: string }>("gone", gone => {
      this.hears.gone(gone.id, gone.html);
      this.level();
    });
    // Answering from the event, not from a timer: browsers slow the timers of a page in the background down to one a minute.
    on<{ now: number }>("ping", ping => {
      this.hears.now(ping.now);
      void post("/staff/api/heartbeat");
    });
    stream.onerror = () => this.broke();
    this.heard();
  }

  private level(): void {
    this.failures = 0;
    this.hears.behind(false);
  }

  private heard(): void {
    this.heardAt = performance.now();
    this.arm(silenceMs, () => this.broke());
  }

  private broke(): void {
    this.close();
    this.hears.behind(true);
    const wait = retriesMs[Math.min(this.failures++, retriesMs.length - 1)] ?? 5_000;
    this.arm(wait * (0.75 + Math.random() / 2), () => void this.retry());
  }

  /** An event stream does not tell why it was refused; a plain request does. */
  private async retry(): Promise<void> {
    try {
      const response = await fetch("/staff/api/queue", { cache: "no-store" });
      if (response.status === 401) toSignIn();
      else if (response.ok) this.open();
      else this.broke();
    } catch {
      this.broke();
    }
  }

  private close(): void {
    this.stream?.close();
    this.stream = null;
  }

  private arm(ms: number, act: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(act, ms);
  }
}
