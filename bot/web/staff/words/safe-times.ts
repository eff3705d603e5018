import { weekdays, type SafeTimes } from "../live/contract/contact";
import type { Words } from ".";

/** Such as "Mon–Fri, 09:00–15:00". */
export function timesInWords({ days, from, to, also }: SafeTimes, t: Words["contact"]): string {
  const hours = from && to ? `${from}–${to}` : from ? `${t.notBefore.toLowerCase()} ${from}` : to ? `${t.notAfter.toLowerCase()} ${to}` : "";
  const own = [daysInWords(days, t), hours].filter(Boolean).join(", ");
  return also ? t.bothTimes(own, timesInWords(also, t)) : own;
}

/** Three and more that follow one another are said by the first and the last. */
function daysInWords(days: SafeTimes["days"], t: Words["contact"]): string {
  if (days.length === weekdays.length) return t.everyDay;
  const runs: SafeTimes["days"][] = [];
  for (const day of weekdays.filter(each => days.includes(each))) {
    const last = runs.at(-1);
    if (last && weekdays.indexOf(day) === weekdays.indexOf(last.at(-1)!) + 1) last.push(day);
    else runs.push([day]);
  }
  return runs.map(run => (run.length > 2 ? `${t.days[run[0]!]}–${t.days[run.at(-1)!]}` : run.map(day => t.days[day]).join(", "))).join(", ");
}
