import { useLanguage } from "../words";

/** Words of a part in the language of the interface. */
export const wordsOf = <Words,>(en: Words, cy: Words) => (): Words => (useLanguage() === "cy" ? cy : en);
