import { useLanguage } from "../../words";

/** A day such as 2026-11-21, as people write it; as it is where it is none. */
export function useDay(): (day: string) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language === "cy" ? ["cy", "en-GB"] : "en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return day => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? format.format(new Date(`${day}T00:00:00Z`)) : day);
}
