/** Ticks everything marked with data-since, as bot/Staff/Console/Ages.cs words it. */
const everyMs = 10_000;
let aheadMs = 0;

/** The server's clock counts: one of the operator's may be minutes off. */
export function setNow(serverMs: number): void {
  aheadMs = Date.now() - serverMs;
}

export function ageWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return "<1 min";
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export function startClock(): void {
  setInterval(() => {
    for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-since]")) {
      const words = ageWords(Date.now() - aheadMs - Number(time.dataset.since));
      if (time.textContent !== words) time.textContent = words;
    }
  }, everyMs);
}
