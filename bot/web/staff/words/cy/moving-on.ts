import type { movingOn as english } from "../en/moving-on";

export const movingOn: typeof english = {
  handBack: {
    title: name => `Rhoi ${name} yn ôl i'r bot?`,
    what: "Dywedir wrth yr ymwelydd eich bod wedi gadael a'u bod gyda'r bot eto. Gallant ofyn am berson eto.",
    from: "O ble mae'r bot yn parhau?",
    whereItWas: "O'r lle'r oedd",
    passedOver: "Mae cwestiynau cyn hynny na atebwyd yn cyfrif fel rhai anhysbys.",
    preview: "Bydd yr ymwelydd yn gweld",
    submit: "Rhoi'n ôl",
  },
  finish: {
    title: name => `Gorffen: ${name}`,
    outcome: "Beth ddaeth ohoni?",
    needsOutcome: "Dewiswch ganlyniad.",
    reference: "Cyfeirnod, os oes un",
    referenceNeeded: "Cyfeirnod",
    needsReference: "Mae angen cyfeirnod ar gyfer y canlyniad hwn.",
    tags: "Tagiau",
    what: "Mae'r ymwelydd yn cael neges gloi a gall ddod yn ôl.",
    submit: "Gorffen",
  },
  transfer: {
    title: name => `Trosglwyddo ${name}`,
    what: "Dywedir wrth yr ymwelydd pwy sy'n dod. Dim ond pobl sydd yno ac sydd â lle y gellir eu dewis.",
    nobody: "Nid oes neb arall yno nawr. Rhowch yn ôl i'r bot, neu cadwch hi.",
    to: "I bwy?",
    needsPerson: "Dewiswch rywun sydd yno.",
    open: (count, capacity) => `${count} o ${capacity}`,
    full: "dim lle",
    toTeam: team => `Tîm ${team}`,
    teamFree: count => `${count} yn rhydd`,
    note: "Nodyn iddynt (nid yw'r ymwelydd byth yn ei weld)",
    submit: "Trosglwyddo",
  },
  stepIn: {
    reason: "Rheswm (fe'i cofnodir)",
    takeOver: { title: name => `Cymryd ${name} drosodd?`, what: holder => `Mae ${holder} yn ei cholli ar unwaith ac yn cael gwybod.`, submit: "Cymryd drosodd" },
    release: { title: name => `Rhyddhau ${name}?`, what: holder => `Mae ${holder} yn ei cholli, ac mae'n mynd yn ôl i frig y rhestr.`, submit: "Rhyddhau" },
  },
};
