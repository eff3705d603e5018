import { openTalk } from "../app/address";

export const canAskForDesktop = (): boolean => "Notification" in window && Notification.permission === "default";

export async function askForDesktop(): Promise<void> {
  await Notification.requestPermission();
}

/** Says that something is there and never what: the screen of a control room is seen by many. */
export function showOnDesktop(tag: string, title: string, conversation: string | null): void {
  if (!("Notification" in window) || Notification.permission !== "granted" || document.hasFocus()) return;
  const shown = new Notification(title, { tag, silent: true });
  shown.onclick = () => {
    window.focus();
    if (conversation) openTalk(conversation);
    shown.close();
  };
}
