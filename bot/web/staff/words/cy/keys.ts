import type { keys as english } from "../en/keys";

export const keys: typeof english = {
  shortcuts: {
    title: "Bysellau llwybr byr",
    letters: "Llwybrau byr un llythyren",
    lettersHint: "Nid ydynt byth yn gweithio wrth i chi deipio mewn maes. Diffoddwch nhw os ydych yn siarad â'ch cyfrifiadur.",
    inReply: "Mewn blwch testun, mae Escape yn mynd i'r trawsgrifiad; oddi yno mae'r llythrennau'n gweithio. Mae Enter ar sgwrs yn y rhestr yn ei hagor.",
    groups: { queue: "Rhestr", talk: "Sgwrs agored", self: "Chi", go: "Mynd i" },
    names: {
      next: "Cymryd y nesaf",
      down: "I lawr y rhestr",
      up: "I fyny'r rhestr",
      unread: "Agor y nesaf heb ei darllen",
      reply: "Ysgrifennu at yr ymwelydd",
      transcript: "Darllen y trawsgrifiad",
      note: "Ysgrifennu nodyn",
      finish: "Gorffen",
      transfer: "Trosglwyddo",
      handBack: "Rhoi'n ôl i'r bot",
      contact: "Cyswllt diogel",
      take: "Cymryd hon",
      help: "Angen help, neu ei dynnu'n ôl",
      presence: "Newid fy mhresenoldeb",
      quiet: "Tawel ymlaen neu i ffwrdd",
      mentions: "Nodiadau sy'n fy enwi",
      desk: "Sgyrsiau",
      board: "Bwrdd",
      history: "Hanes",
      shortcuts: "Y llwybrau byr hyn",
    },
  },
};
