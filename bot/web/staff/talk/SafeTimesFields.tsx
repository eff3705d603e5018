import type { SafeTimes, Weekday } from "../live/contract/contact";
import { weekdays } from "../live/contract/contact";
import { useWords } from "../words";

/** Days and times; nothing chosen is no limit. */
export function SafeTimesFields({ times, set }: { times: SafeTimes; set: (times: SafeTimes) => void }) {
  const t = useWords().contact;
  const flip = (day: Weekday) => set({ ...times, days: weekdays.filter(each => times.days.includes(each) !== (each === day)) });
  return (
    <fieldset className="safe-times">
      <legend>{t.timesLabel}</legend>
      <div className="safe-days">
        {weekdays.map(day => (
          <label key={day}>
            <input type="checkbox" checked={times.days.includes(day)} onChange={() => flip(day)} />
            {t.days[day]}
          </label>
        ))}
      </div>
      <div className="safe-from-to">
        <label>
          {t.notBefore}
          <input type="time" value={times.from ?? ""} onChange={event => set({ ...times, from: event.target.value || null })} />
        </label>
        <label>
          {t.notAfter}
          <input type="time" value={times.to ?? ""} onChange={event => set({ ...times, to: event.target.value || null })} />
        </label>
      </div>
      <p className="hint">{t.timesHint}</p>
    </fieldset>
  );
}
