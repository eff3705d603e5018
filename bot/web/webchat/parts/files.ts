// No picture is taken: not dropped, not pasted. Refused here, before any byte is sent, with the reason.

export function refuseFiles(within: HTMLElement, reason: HTMLElement): void {
  const refuse = (event: DragEvent | ClipboardEvent): void => {
    const data = event instanceof DragEvent ? event.dataTransfer : event.clipboardData;
    if (!data || !Array.from(data.types).includes("Files")) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.type !== "dragover") reason.hidden = false;
  };
  // Before Web Chat sees them.
  for (const type of ["dragover", "drop", "paste"] as const) within.addEventListener(type, refuse, { capture: true });
}
