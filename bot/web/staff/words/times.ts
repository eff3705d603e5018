import { serverNow } from "../live/clock";
import { me } from "../live/me";

/** All times of the console are the site's, wherever the operator sits. */
const inZone = (options: Intl.DateTimeFormatOptions) => (at: string, language: string) =>
  new Intl.DateTimeFormat(language === "cy" ? ["cy", "en-GB"] : "en-GB", { ...options, timeZone: me.get()?.site.timeZone ?? "Europe/London" }).format(new Date(at));

export const clockTime = inZone({ hour: "2-digit", minute: "2-digit" });
export const day = inZone({ weekday: "long", day: "numeric", month: "long" });
export const dateAndTime = inZone({ day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });

/** The time, and the day where it is another than today. */
export function moment(at: string, language: string): string {
  const isToday = day(at, language) === day(new Date(serverNow()).toISOString(), language);
  return isToday ? clockTime(at, language) : `${day(at, language)}, ${clockTime(at, language)}`;
}

const minuteMs = 60_000;

/** Such as "<1 min", "6 min" or "2 h 5 min"; both languages write these alike. */
export function age(ms: number): string {
  const minutes = Math.floor(ms / minuteMs);
  if (minutes < 1) return "<1 min";
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Such as "17:42" or "2:03:09". */
export function countdown(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3_600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
