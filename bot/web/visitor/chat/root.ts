// What stands before every address: nothing, but where the page is played in the studio.

export const root = (): string => document.querySelector<HTMLElement>("#talk")?.dataset["root"] ?? "";
