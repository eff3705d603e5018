import { snippetCompletion, type Completion, type CompletionContext, type CompletionSource } from "@codemirror/autocomplete";
import type { Flow } from "../../live/contract/flow";
import { kindOf } from "../draft/groups";
import type { FlowWords } from "./words";

type Kinds = FlowWords["text"]["kinds"];

/** What may stand at the cursor in a file of the pack, by what the script knows. */
export function completionOf(path: string, flow: Flow, words: FlowWords["text"]): CompletionSource {
  const isScript = path === flow.file;
  const names = namesOf(flow, words.kinds);
  return (context: CompletionContext) => {
    const typed = context.matchBefore(/[\w.-]*/);
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const options = isScript ? inScript(before, sectionOf(context, line.number), flow, names) : inWords(path, before, names);
    if (options.length === 0 || !typed || (typed.from === typed.to && !context.explicit && !/[\s:,[({.]$/.test(before))) return null;
    return { from: typed.from, options, validFor: /^[\w.-]*$/ };
  };
}

interface Names {
  states: Completion[];
  slots: Completion[];
  messages: Completion[];
  services: Completion[];
  labels: Completion[];
  places: Completion[];
  promises: Completion[];
  fields: Completion[];
}

const fields = ["ask", "why", "again", "fills", "answers", "when-unknown", "sticky", "earns", "at-once", "say", "next", "plan", "rest"];

const servicePlaces = (id: string): string[] => [`service.${id}`, `service.${id}.phone`, `service.${id}.link`, `service.${id}.hours`];

const sitePlaces = ["site.name", "site.report-link", "site.hours", "operator", "opens"];

/** Every form that a promise may have, with the places to fill in. */
const promiseForms = [
  "when ${condition}: next reply says ${message}",
  "when ${condition}: asks nothing",
  "when ${condition}: never says ${message}",
  "when ${condition}: names ${service} before any other but ${service}",
  "before ${state}: said ${message}",
  "before ${state} when ${condition}: said ${message}",
  "before end: said ${message}",
  "from every state: a person within 1 turn",
  "questions at most ${number}",
  "never words: [${words}]",
];

function namesOf(flow: Flow, kinds: Kinds): Names {
  const all = (labels: string[], detail: string, type: string): Completion[] => labels.map(label => ({ label, detail, type }));
  return {
    states: flow.nodes.filter(node => node.line > 0).map(node => ({ label: node.id, detail: kinds.state, info: node.words, type: "class" })),
    slots: flow.slots.map(slot => ({ label: slot.id, detail: kinds.slot, info: slot.values.map(value => value.id).join(", "), type: "variable" })),
    messages: flow.messages.map(message => ({ label: message.id, detail: kinds.message, info: message.words, type: "text" })),
    services: all(flow.services.map(id => `service.${id}`), kinds.service, "constant"),
    labels: all(flow.labels, kinds.label, "text"),
    places: all([...flow.services.flatMap(servicePlaces), ...sitePlaces], kinds.service, "constant"),
    promises: promiseForms.map(form => snippetCompletion(form, { label: form.replaceAll("${", "").replaceAll("}", ""), detail: kinds.promise, type: "keyword" })),
    fields: all(fields.map(field => `${field}: `), kinds.field, "property"),
  };
}

/** The part of the script that a line stands in: the last key at its left edge. */
function sectionOf(context: CompletionContext, number: number): string {
  for (let at = number; at > 0; at--) {
    const key = /^([\w-]+):/.exec(context.state.doc.line(at).text)?.[1];
    if (key) return key;
  }
  return "";
}

function inScript(before: string, section: string, flow: Flow, names: Names): Completion[] {
  if (/\bgo:\s*[\w.-]*$/.test(before) || /\bstate:\s*[\w.-]*$/.test(before)) return names.states;
  if (/\bfills:\s*[\w.-]*$/.test(before)) return names.slots;
  if (/\b(because|label|heading|title):\s*[\w.-]*$/.test(before)) return names.labels;
  if (/\b(say|ask|why|again|ended|joined|returned|closed|lost|transferred):\s*(\[[^\]]*)?[\w.-]*$/.test(before)) return names.messages;
  if (section === "promises") return inPromise(before, flow, names);
  if (/\bwhen:/.test(before) && !/,\s*[\w.-]*$/.test(before)) return inCondition(before.slice(before.lastIndexOf("when:") + 5), flow, names);
  if (section === "handoff" && /^\s+(or|and)\s/.test(before)) return inCondition(before, flow, names);
  return section === "states" && /^ {4}[\w-]*$/.test(before) ? names.fields : [];
}

function inPromise(before: string, flow: Flow, names: Names): Completion[] {
  if (/^\s*-\s*[\w-]*$/.test(before)) return names.promises;
  if (/(says|said|names|but|or|,)\s+(service\.)?[\w.-]*$/.test(before) && before.includes(":")) return [...names.messages, ...names.services];
  if (/\bbefore [\w.-]*$/.test(before)) return names.states;
  const when = before.lastIndexOf("when ");
  return when >= 0 && !before.includes(":") ? inCondition(before.slice(when + 5), flow, names) : [];
}

/** In a condition: a slot, then how, then one of its values. */
function inCondition(text: string, flow: Flow, names: Names): Completion[] {
  const value = /([\w.-]+)\s+is\s+(?:not\s+)?[\w.-]*$/.exec(text);
  if (value) {
    const slot = flow.slots.find(one => one.id === value[1]);
    const known = (slot?.values ?? []).map(one => ({ label: one.id, info: one.words, type: "enum" }));
    return [...known, { label: "unknown", type: "enum" }, ...(/\sis\s+[\w.-]*$/.test(text) ? [{ label: "not ", type: "keyword" }] : [])];
  }
  if (/(^|\b(and|or|not)\s|\()\s*[\w.-]*$/.test(text)) return [...names.slots, { label: "not ", type: "keyword" }];
  return ["is ", "is not ", "and ", "or "].map(label => ({ label, type: "keyword" }));
}

/** Between double braces, in messages and labels. */
function inWords(path: string, before: string, names: Names): Completion[] {
  const { kind } = kindOf(path);
  return (kind === "messages" || kind === "labels") && /\{\{\s*[\w.-]*$/.test(before) ? names.places : [];
}
