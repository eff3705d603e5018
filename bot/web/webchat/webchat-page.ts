// The page /webchat: Microsoft's Web Chat component, as it comes from npm, on this server's own Direct Line.

import { leave, leaveOnEscape } from "./parts/leaving";
import { Here } from "./parts/here";
import { refuseFiles } from "./parts/files";
import { forget, recall, remember } from "./parts/session";
import { tell } from "./parts/telling";
import type { Chat, DirectLine, Settings, WebChat } from "./parts/types";

declare global {
  interface Window {
    readonly WebChat: WebChat;
  }
}

const failedToConnect = 4;
const root = document.getElementById("webchat")!;
const settings: Settings = {
  domain: `${location.origin}/v3/directline`,
  exit: root.dataset["exit"]!,
  locale: document.documentElement.lang,
};
const arrived = "DIRECT_LINE/INCOMING_ACTIVITY";
let open: DirectLine | null = null;
const here = new Here(value => open?.conversationId && tell(settings.domain, open, "advicebot/here", value));

/** A reload finds its conversation again, with all that was said. */
async function start(): Promise<void> {
  const known = recall();
  show(known ?? (await newChat()), known !== null);
}

async function newChat(): Promise<Chat> {
  const answer = await fetch(`${settings.domain}/tokens/generate`, { method: "POST" });
  if (!answer.ok) throw new Error(String(answer.status));
  const issued = (await answer.json()) as Chat;
  return { token: issued.token };
}

function show(chat: Chat, isKnown: boolean): void {
  const directLine = window.WebChat.createDirectLine({ domain: settings.domain, conversationStartProperties: { locale: settings.locale }, ...chat });
  open = directLine;
  directLine.connectionStatus$.subscribe(status => {
    if (open !== directLine) return;
    if (status === failedToConnect && isKnown) beginAnew();
    else if (directLine.conversationId) remember(directLine);
  });
  window.WebChat.renderWebChat(
    {
      directLine,
      store: window.WebChat.createStore({}, () => next => happening => {
        if (happening.type === arrived && happening.payload?.activity) here.has(happening.payload.activity);
        return next(happening);
      }),
      locale: settings.locale,
      sendTypingIndicator: true,
      styleOptions: {
        disableFileUpload: true,
        hideUploadButton: true,
        suggestedActionLayout: "stacked",
        suggestedActionsStackedLayoutButtonTextWrap: true,
      },
      // The end of a conversation has no words; drawn, it would be an empty bubble.
      activityMiddleware: () => next => card => (card.activity.type === "endOfConversation" ? false : next(card)),
    },
    root,
  );
}

/** The conversation of this tab is over or too old. */
function beginAnew(): void {
  forget();
  location.reload();
}

function fail(): void {
  document.getElementById("failed")!.hidden = false;
}

function leaveNow(): void {
  const left = open;
  // From here on nothing of it may be remembered again, not even while the page goes.
  open = null;
  leave(settings, left);
}

document.getElementById("leave")!.addEventListener("click", event => {
  event.preventDefault();
  leaveNow();
});
leaveOnEscape(leaveNow);
refuseFiles(root, document.getElementById("no-files")!);
addEventListener("pagehide", () => {
  if (open?.conversationId) remember(open);
});
start().catch(fail);
