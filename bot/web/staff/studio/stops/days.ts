/** A day of the site, YYYY-MM-DD, in words. It is no moment, so no time zone moves it. */
export const wholeDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language === "cy" ? ["cy", "en-GB"] : "en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
