import type { files as english } from "../en/files";

export const files: typeof english = {
  add: "Ychwanegu ffeil…",
  title: "Ychwanegu ffeil",
  kind: "Beth ydyw",
  kinds: { message: "Neges", other: "Ffeil arall o'r pecyn" },
  language: "Iaith",
  languages: { "en-GB": "Saesneg", cy: "Cymraeg" },
  name: "Enw, fel dont-panic",
  nameHint: "Llythrennau bach, rhifau a chysylltnodau. Mae'r llif yn dweud y neges wrth yr enw hwn.",
  path: "Llwybr yn y pecyn, fel phrases/lexicon/en-GB/games.yaml",
  pathHint: "YAML neu Markdown.",
  there: "Mae ffeil o'r fath yno'n barod.",
  submit: "Ychwanegu",
  remove: "Tynnu'r ffeil ymaith…",
  removeTitle: "Tynnu'r ffeil ymaith",
  removeWhat: path => `Mae ${path} yn mynd o'r drafft hwn. Mae'r hyn a gyhoeddwyd yn ei chadw nes cyhoeddi'r drafft.`,
  removeNew: path => `Mae ${path} yn mynd. Ni chafodd ei chyhoeddi erioed.`,
  removeNow: "Tynnu ymaith",
};
