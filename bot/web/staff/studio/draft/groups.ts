import type { FileRef } from "../../live/contract/studio";

export type GroupKind = "flow" | "services" | "messages" | "labels" | "phrases" | "stories" | "rest";

/** Files that belong together; of messages and labels one for each language. */
export interface Group {
  kind: GroupKind;
  language: string | null;
  files: FileRef[];
}

const order: GroupKind[] = ["messages", "labels", "services", "flow", "phrases", "stories", "rest"];

export function kindOf(path: string): { kind: GroupKind; language: string | null; name: string } {
  const parts = path.split("/").slice(1);
  const name = parts.at(-1) ?? path;
  if (parts[0] === "messages" && parts.length === 3) return name.endsWith(".md") ? { kind: "messages", language: parts[1]!, name: name.slice(0, -3) } : { kind: "labels", language: parts[1]!, name };
  if (path.endsWith("/services.yaml")) return { kind: "services", language: null, name };
  if (path.endsWith("/script.yaml")) return { kind: "flow", language: null, name };
  if (parts[0] === "stories") return { kind: "stories", language: null, name };
  if (parts[0] === "phrases") return { kind: "phrases", language: null, name: parts.slice(1).join("/") };
  return { kind: "rest", language: null, name: path.includes("/") ? name : path };
}

/** Those whose name or language has what is sought. */
export function groups(files: FileRef[], sought: string): Group[] {
  const found = new Map<string, Group>();
  for (const file of files) {
    if (!file.path.toLowerCase().includes(sought.trim().toLowerCase())) continue;
    const { kind, language } = kindOf(file.path);
    const key = `${order.indexOf(kind)} ${language === "cy" ? 1 : 0} ${language}`;
    const group = found.get(key) ?? { kind, language, files: [] };
    group.files.push(file);
    found.set(key, group);
  }
  return [...found.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}
