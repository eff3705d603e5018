/** A conversation goes on elsewhere, or ends. */
export const movingOn = {
  handBack: {
    title: (name: string) => `Hand ${name} back to the bot?`,
    what: "The visitor is told that you have left. The bot goes on where it was, and they can ask for a person again.",
    submit: "Hand back",
  },
  finish: {
    title: (name: string) => `Finish: ${name}`,
    outcome: "What came of it?",
    needsOutcome: "Choose an outcome.",
    reference: "Reference, if there is one",
    referenceNeeded: "Reference",
    needsReference: "This outcome needs a reference.",
    tags: "Tags",
    what: "The visitor gets a closing message and may come back.",
    submit: "Finish",
  },
  transfer: {
    title: (name: string) => `Transfer ${name}`,
    what: "The visitor is told who comes. Only people who are there and have room can be chosen.",
    nobody: "Nobody else is there now. Hand back to the bot, or keep it.",
    to: "To whom?",
    needsPerson: "Choose somebody who is there.",
    open: (count: number, capacity: number) => `${count} of ${capacity}`,
    full: "no room",
    toTeam: (team: string) => `Team ${team}`,
    teamFree: (count: number) => `${count} free`,
    note: "Note for them (the visitor never sees it)",
    submit: "Transfer",
  },
  stepIn: {
    reason: "Reason (it is recorded)",
    takeOver: { title: (name: string) => `Take over ${name}?`, what: (holder: string) => `${holder} loses it at once and is told so.`, submit: "Take over" },
    release: { title: (name: string) => `Set ${name} free?`, what: (holder: string) => `${holder} loses it, and it goes back to the top of the list.`, submit: "Set free" },
  },
};
