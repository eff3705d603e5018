/** A message file in fields: what stands between its two fences by line, so that what nobody touched stays as it was. */
export interface Fields {
  sources: string;
  reviewed: string;
  owner: string;
  review: string;
  of: string;
}

const fence = "---";

interface Parts {
  front: string[];
  body: string;
}

function partsOf(text: string): Parts {
  const lines = text.split("\n");
  const end = lines[0]?.trim() === fence ? lines.findIndex((line, at) => at > 0 && line.trim() === fence) : -1;
  return end < 0 ? { front: [], body: text } : { front: lines.slice(1, end), body: lines.slice(end + 1).join("\n") };
}

const together = ({ front, body }: Parts): string => [fence, ...front, fence, body].join("\n");

export function fieldsOf(text: string): Fields {
  const { front } = partsOf(text);
  const of = (name: string) => unquoted(front.find(line => line.startsWith(`${name}:`))?.slice(name.length + 1).trim() ?? "");
  return { sources: of("sources").replace(/^\[|\]$/g, ""), reviewed: of("reviewed"), owner: of("owner"), review: of("review"), of: of("of") };
}

export const bodyOf = (text: string): string => partsOf(text).body.replace(/\n$/, "");

export const withBody = (text: string, body: string): string => together({ ...partsOf(text), body: `${body}\n` });

/** Without a value the field is taken away. */
export function withField(text: string, name: keyof Fields, value: string): string {
  const { front, body } = partsOf(text);
  const at = front.findIndex(line => line.startsWith(`${name}:`));
  const line = `${name}: ${name === "sources" ? `[${value}]` : quoted(value)}`;
  const isGone = value.trim() === "" && name !== "sources";
  const next = front.filter((_, place) => place !== at);
  if (!isGone) next.splice(at < 0 ? next.length : at, 0, line);
  return together({ front: next, body });
}

/** A translation that begins: its facts are those of what it translates. */
export const begun = (source: string, stamp: string, review: string): string =>
  withBody(withField(withField(source, "review", review), "of", stamp), "");

const unquoted = (value: string): string => (/^".*"$/.test(value) ? (JSON.parse(value) as string) : value.replace(/^'(.*)'$/, "$1"));

/** Plain where YAML reads it as the same text. */
const quoted = (value: string): string => (/^[\p{L}\p{N}][\p{L}\p{N} ,.()/'_-]*$/u.test(value) && value === value.trim() ? value : JSON.stringify(value));
