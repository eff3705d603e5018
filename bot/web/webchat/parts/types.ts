// As much of Web Chat and its Direct Line client as this page uses.

export interface Settings {
  readonly domain: string;
  readonly exit: string;
  readonly locale: string;
}

/** What opens a conversation: a token alone starts one, with an id it is one that was there before. */
export interface Chat {
  readonly token: string;
  readonly conversationId?: string;
}

export interface DirectLine {
  readonly token: string;
  readonly conversationId: string;
  readonly connectionStatus$: { subscribe(next: (status: number) => void): void };
  end(): void;
}

interface Card {
  readonly activity: { readonly type: string };
}

type Draw = (card: Card) => unknown;

interface Options {
  readonly directLine: DirectLine;
  readonly locale: string;
  readonly sendTypingIndicator: boolean;
  readonly styleOptions: Record<string, unknown>;
  readonly activityMiddleware: () => (next: Draw) => Draw;
}

export interface WebChat {
  createDirectLine(options: { domain: string } & Chat): DirectLine;
  renderWebChat(options: Options, element: HTMLElement): void;
}
