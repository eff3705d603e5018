// The pack's words for what only the script says.

const words = new Map<string, string>();

function read(): void {
  const template = document.querySelector<HTMLTemplateElement>("#words");
  for (const word of template?.content.querySelectorAll<HTMLElement>("[data-id]") ?? []) words.set(word.dataset["id"] ?? "", word.textContent ?? "");
}

export function word(id: string, n?: number): string {
  if (words.size === 0) read();
  return (words.get(id) ?? id).replace("{n}", String(n));
}
