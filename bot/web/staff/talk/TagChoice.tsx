import { Checkbox, CheckboxGroup, Label } from "react-aria-components";
import { me, mustBeMe } from "../live/me";
import { useStore } from "../live/store";
import { useWords } from "../words";

export function TagChoice({ chosen, choose }: { chosen: string[]; choose: (tags: string[]) => void }) {
  const t = useWords().finish;
  const { tags } = mustBeMe(useStore(me));
  if (tags.length === 0) return null;
  return (
    <CheckboxGroup className="choices-group" value={chosen} onChange={choose}>
      <Label>{t.tags}</Label>
      <div className="options loose">
        {tags.map(tag => (
          <Checkbox key={tag.id} value={tag.id} className="option">
            {tag.label}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
