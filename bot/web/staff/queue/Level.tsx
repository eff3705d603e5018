import { HighIcon, NormalIcon, SevereIcon } from "../frame/icons";
import type { Level } from "../live/contract/queue";
import { useWords } from "../words";

const icons = { severe: SevereIcon, high: HighIcon, normal: NormalIcon };

/** By shape, word and colour. */
export function LevelMark({ level }: { level: Level }) {
  const t = useWords();
  const Icon = icons[level];
  return (
    <span className={`level ${level}`}>
      <Icon />
      {t.levels[level]}
    </span>
  );
}
