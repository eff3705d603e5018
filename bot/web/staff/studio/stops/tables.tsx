import type { ReactNode } from "react";
import type { Counts, StateCounts } from "../../live/contract/counts";
import { Count, Share, StateName } from "./cells";
import { byShare } from "./share";
import { useStopsWords } from "./words";

/** A table under its title, which can be scrolled sideways by keyboard where it is wider than the page. */
function Titled({ title, what, heads, children }: { title: string; what?: string; heads: string[]; children: ReactNode }) {
  return (
    <section className="stops-part">
      <h2>{title}</h2>
      {what && <p className="hint">{what}</p>}
      <div className="table-frame" role="region" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {heads.map(head => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  );
}

const questionsOf = (counts: Counts): StateCounts[] => counts.states.filter(state => !state.rests);

export function QuestionTable({ counts }: { counts: Counts }) {
  const t = useStopsWords();
  return (
    <Titled title={t.questions} heads={[t.question, t.stoppedShare, t.came, t.stopped, t.wentOn, t.toPerson]}>
      {questionsOf(counts)
        .sort(byShare(state => state.stopped))
        .map(state => (
          <tr key={state.state}>
            <StateName state={state} />
            <Share part={state.stopped} came={state.came} group={counts.group} />
            <Count number={state.came} />
            <Count number={state.stopped} />
            <Count number={state.wentOn} />
            <Count number={state.toPerson} />
          </tr>
        ))}
    </Titled>
  );
}

/** Those alone of which something can be told. */
export function PuzzlingTable({ counts }: { counts: Counts }) {
  const t = useStopsWords();
  const puzzling = questionsOf(counts).filter(state => state.notUnderstood !== null);
  if (puzzling.length === 0) return null;
  return (
    <Titled title={t.puzzling} what={t.puzzlingWhat} heads={[t.question, t.share, t.came, t.notUnderstood]}>
      {puzzling.sort(byShare(state => state.notUnderstood)).map(state => (
        <tr key={state.state}>
          <StateName state={state} />
          <Share part={state.notUnderstood} came={state.came} group={counts.group} />
          <Count number={state.came} />
          <Count number={state.notUnderstood} />
        </tr>
      ))}
    </Titled>
  );
}

export function EndTable({ counts }: { counts: Counts }) {
  const t = useStopsWords();
  const ends = counts.states.filter(state => state.rests);
  return (
    <Titled title={t.ends} heads={[t.end, t.came, t.finished, t.wentOn, t.toPerson]}>
      {ends.map(state => (
        <tr key={state.state}>
          <StateName state={state} />
          <Count number={state.came} />
          <Count number={state.finished} />
          <Count number={state.wentOn} />
          <Count number={state.toPerson} />
        </tr>
      ))}
    </Titled>
  );
}

export function WayTable({ counts }: { counts: Counts }) {
  const t = useStopsWords();
  return (
    <Titled title={t.ways} heads={[t.way, t.when, t.passed]}>
      {counts.ways.map(way => (
        <tr key={`${way.from} ${way.to} ${way.label}`}>
          <th scope="row" className="way">
            <code>{way.from}</code> <span aria-hidden="true">→</span>
            <span className="unseen">{t.goes}</span> <code>{way.to}</code>
          </th>
          <td className="way-when">{way.label || t.always}</td>
          <Count number={way.passed} />
        </tr>
      ))}
    </Titled>
  );
}
