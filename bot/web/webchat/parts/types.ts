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

export interface Activity {
  readonly id?: string;
  readonly type: string;
  readonly from?: { readonly id?: string };
}

interface Card {
  readonly activity: Activity;
}

type Draw = (card: Card) => unknown;

/** Of what happens in Web Chat, only that something has arrived concerns this page. */
export interface Happening {
  readonly type: string;
  readonly payload?: { readonly activity?: Activity };
}

type Pass = (happening: Happening) => unknown;

interface Options {
  readonly directLine: DirectLine;
  readonly store: unknown;
  readonly locale: string;
  readonly sendTypingIndicator: boolean;
  readonly styleOptions: Record<string, unknown>;
  readonly activityMiddleware: () => (next: Draw) => Draw;
}

export interface WebChat {
  createStore(initial: object, ...middleware: (() => (next: Pass) => Pass)[]): unknown;
  createDirectLine(options: { domain: string; conversationStartProperties: { locale: string } } & Chat): DirectLine;
  renderWebChat(options: Options, element: HTMLElement): void;
}
