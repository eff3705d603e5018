/** What happened among staff, by its kind. */
export interface Happened {
  name: string;
  /** Who did it, where that was somebody else. */
  by: string | null;
  /** What somebody wrote with it. */
  words: string | null;
  contact: string;
}

const because = (words: string | null): string => (words ? `: ${words}` : "");

export type Says = (it: Happened) => string;

export const occurrences = {
  occurrences: {
    "handed-off": ({ words }) => words ?? "",
    "taken-over": ({ name, by }) => `${by} took over from ${name}`,
    released: ({ name, by }) => (by ? `${by} set it free from ${name}` : `${name} set it free`),
    vanished: ({ name }) => `The console of ${name} fell silent`,
    language: ({ words }) => `The visitor goes on in ${words?.startsWith("cy") ? "Welsh" : "English"}`,
    contact: ({ name, contact }) => `${name}: ${contact}`,
    "contact-by-visitor": ({ contact }) => `The visitor said: ${contact}`,
    finished: ({ name, words }) => `Finished by ${name}${because(words)}`,
    consulted: ({ name, by }) => `${by} asks ${name} to look at it, unseen by the visitor`,
    "consultation-left": ({ name }) => `${name} no longer looks at it`,
    "consultation-ended": ({ name, by }) => `${name} no longer looks at it: ${by} has ended it`,
    "consultation-vanished": ({ name }) => `${name} no longer looks at it: their console fell silent`,
    "consultation-moved": ({ name }) => `${name} no longer looks at it: the conversation has moved on`,
    "guest-invited": ({ name, by }) => `${by} asks ${name} in`,
    "guest-joined": ({ name }) => `${name} has joined in`,
    "guest-declined": ({ name }) => `${name} has declined`,
    "guest-left": ({ name }) => `${name} has left`,
    "guest-ended": ({ name, by }) => `${name} has left: ${by} has ended it`,
    "guest-vanished": ({ name }) => `${name} has left: their console fell silent`,
    "guest-moved": ({ name }) => `${name} has left: the conversation has moved on`,
    "word-passed": ({ name }) => `${name} writes to the visitor from here on`,
    "identity-asked": ({ name, words }) => `${name} wants to ask who the visitor is${because(words)}`,
    "identity-emergency": ({ name, words }) => `${name} wants to ask who the visitor is, as an emergency that nobody has approved${because(words)}`,
    "identity-approved": ({ name, words }) => `${name} approves that the visitor is asked who they are${because(words)}`,
    "identity-refused": ({ name, words }) => `${name} refuses that the visitor is asked who they are${because(words)}`,
    "identity-told": ({ name, words }) => `${name} writes down what the visitor told${because(words)}`,
    "identity-lapsed": () => "Nobody had decided whether the visitor may be asked who they are. The request has lapsed.",
    "ended-left-quickly": () => "The visitor left quickly. Do not contact them.",
    "ended-left": () => "The visitor left.",
    "ended-silence": () => "Ended after a long silence.",
    "ended-closed": () => "Ended.",
  } satisfies Record<string, Says>,
};
