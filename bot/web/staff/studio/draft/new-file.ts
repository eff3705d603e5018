export interface NewFile {
  kind: "message" | "other";
  language: string;
  /** Of a message its name, of any other file its path in the pack. */
  name: string;
}

export const pathOf = (pack: string, { kind, language, name }: NewFile): string => (kind === "message" ? `${pack}/messages/${language}/${name}.md` : `${pack}/${name}`);

/** What a file begins with: a message asks for where its facts come from before anything else. */
export const textOf = ({ kind }: NewFile, today: string): string => (kind === "message" ? `---\nsources: []\nreviewed: ${today}\nowner: content team\n---\n` : "# \n");
