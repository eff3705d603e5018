import { ClockIcon } from "../frame/icons";
import { useTicking } from "../live/clock";
import { useWords } from "../words";
import { age, countdown } from "../words/times";

export function Age({ since }: { since: string }) {
  const words = useTicking(now => age(now - Date.parse(since)));
  return <time dateTime={since}>{words}</time>;
}

const nearMs = 10 * 60_000;

/** The time that the extortionist gave, running down. A screen reader hears it in the text, not each second of it. */
export function Deadline({ at, isShort = false }: { at: string; isShort?: boolean }) {
  const t = useWords().queue;
  const left = (now: number) => Date.parse(at) - now;
  const words = useTicking(now => (left(now) > 0 ? countdown(left(now)) : t.over(age(-left(now)))));
  const nearness = useTicking(now => (left(now) > nearMs ? "far" : left(now) > 0 ? "near" : "over"));
  return (
    <span className={`deadline ${nearness}`}>
      <ClockIcon />
      <span className={isShort ? "unseen" : undefined}>{t.deadline} </span>
      <time dateTime={at}>{words}</time>
    </span>
  );
}
