import { Refusal } from "../../frame/Refusal";
import type { Live } from "../../live/contract/studio";
import type { Asked } from "../asking";
import { useStudioWords } from "../words";

/** How many people chat now, where they are, and what becomes of them. Numbers only. */
export function LiveTable({ asked }: { asked: Asked<Live> }) {
  const t = useStudioWords().live;
  const live = asked.value;
  return (
    <section className="live-now" aria-labelledby="live-title" aria-busy={!live && !asked.problem}>
      <div className="live-head">
        <h3 id="live-title">{t.title}</h3>
        <button type="button" className="plain" onClick={asked.again}>
          {t.again}
        </button>
      </div>
      <Refusal problem={asked.problem} />
      <p role="status">{live ? (live.groups.length === 0 ? t.nobody : t.sum(live.moves, live.stays)) : asked.problem ? "" : t.counting}</p>
      {live && live.groups.length > 0 && (
        <div className="table-frame" role="region" aria-label={t.title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.state}</th>
                <th scope="col">{t.with}</th>
                <th scope="col">{t.count}</th>
                <th scope="col">{t.fate}</th>
              </tr>
            </thead>
            <tbody>
              {live.groups.map(group => (
                <tr key={`${group.state} ${group.status} ${group.fate}`}>
                  <th scope="row">{group.state}</th>
                  <td>{t.statuses[group.status]}</td>
                  <td>{group.count}</td>
                  <td>{t.fates[group.fate]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
