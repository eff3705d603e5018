// No file is taken: what is dropped or pasted is refused here, before a byte of it goes anywhere.

export function refuseFiles(refuse: () => void): void {
  document.addEventListener("dragover", event => {
    if (holdsFiles(event.dataTransfer)) event.preventDefault();
  });
  document.addEventListener("drop", event => {
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    refuse();
  });
  document.addEventListener("paste", event => {
    // Words copied together with their picture are still words.
    if (!holdsFiles(event.clipboardData) || event.clipboardData?.getData("text/plain")) return;
    event.preventDefault();
    refuse();
  });
}

function holdsFiles(data: DataTransfer | null): boolean {
  return data !== null && ([...data.types].includes("Files") || [...data.items].some(item => item.kind === "file"));
}
