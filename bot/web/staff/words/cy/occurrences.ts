import type { occurrences as english } from "../en/occurrences";

const because = (words: string | null): string => (words ? `: ${words}` : "");

export const occurrences: typeof english = {
  occurrences: {
    "handed-off": ({ words }) => words ?? "",
    "taken-over": ({ name, by }) => `Cymerodd ${by} y sgwrs drosodd oddi wrth ${name}`,
    released: ({ name, by }) => (by ? `Rhyddhaodd ${by} y sgwrs oddi wrth ${name}` : `Rhyddhaodd ${name} y sgwrs`),
    vanished: ({ name }) => `Aeth consol ${name} yn dawel`,
    language: ({ words }) => `Mae'r ymwelydd yn parhau yn ${words?.startsWith("cy") ? "Gymraeg" : "Saesneg"}`,
    contact: ({ name, contact }) => `${name}: ${contact}`,
    "contact-by-visitor": ({ contact }) => `Dywedodd yr ymwelydd: ${contact}`,
    finished: ({ name, words }) => `Gorffennwyd gan ${name}${because(words)}`,
    consulted: ({ name, by }) => `Mae ${by} yn gofyn i ${name} edrych arni, heb i'r ymwelydd weld`,
    "consultation-left": ({ name }) => `Nid yw ${name} yn edrych arni mwyach`,
    "consultation-ended": ({ name, by }) => `Nid yw ${name} yn edrych arni mwyach: daeth ${by} â hynny i ben`,
    "consultation-vanished": ({ name }) => `Nid yw ${name} yn edrych arni mwyach: aeth y consol yn dawel`,
    "consultation-moved": ({ name }) => `Nid yw ${name} yn edrych arni mwyach: mae'r sgwrs wedi symud ymlaen`,
    "guest-invited": ({ name, by }) => `Mae ${by} yn gwahodd ${name} i mewn`,
    "guest-joined": ({ name }) => `Mae ${name} wedi ymuno`,
    "guest-declined": ({ name }) => `Mae ${name} wedi gwrthod`,
    "guest-left": ({ name }) => `Mae ${name} wedi gadael`,
    "guest-ended": ({ name, by }) => `Mae ${name} wedi gadael: daeth ${by} â hynny i ben`,
    "guest-vanished": ({ name }) => `Mae ${name} wedi gadael: aeth y consol yn dawel`,
    "guest-moved": ({ name }) => `Mae ${name} wedi gadael: mae'r sgwrs wedi symud ymlaen`,
    "word-passed": ({ name }) => `${name} sy'n ysgrifennu at yr ymwelydd o hyn ymlaen`,
    "identity-asked": ({ name, words }) => `Mae ${name} am ofyn pwy yw'r ymwelydd${because(words)}`,
    "identity-emergency": ({ name, words }) => `Mae ${name} am ofyn pwy yw'r ymwelydd, fel argyfwng nad oes neb wedi'i gymeradwyo${because(words)}`,
    "identity-approved": ({ name, words }) => `Mae ${name} yn cymeradwyo gofyn i'r ymwelydd pwy ydyw${because(words)}`,
    "identity-refused": ({ name, words }) => `Mae ${name} yn gwrthod gofyn i'r ymwelydd pwy ydyw${because(words)}`,
    "identity-told": ({ name, words }) => `Mae ${name} yn nodi'r hyn a ddywedodd yr ymwelydd${because(words)}`,
    "identity-lapsed": () => "Nid oedd neb wedi penderfynu a gaiff yr ymwelydd ei holi pwy ydyw. Mae'r cais wedi dod i ben.",
    "ended-left-quickly": () => "Gadawodd yr ymwelydd ar frys. Peidiwch â chysylltu â nhw.",
    "ended-left": () => "Gadawodd yr ymwelydd.",
    "ended-silence": () => "Daeth i ben ar ôl tawelwch hir.",
    "ended-closed": () => "Daeth i ben.",
  },
};
