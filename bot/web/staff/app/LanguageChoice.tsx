import { Label, Radio, RadioGroup } from "react-aria-components";
import { useLanguage, useWords } from "../words";
import { change, type Settings } from "./settings";

export function LanguageChoice() {
  const t = useWords().settings;
  const language = useLanguage();
  return (
    <RadioGroup className="choices-group" value={language} onChange={key => change({ language: key as Settings["language"] })}>
      <Label>{t.language}</Label>
      <div className="options">
        <Radio value="en" className="option" lang="en">
          English
        </Radio>
        <Radio value="cy" className="option" lang="cy">
          Cymraeg
        </Radio>
      </div>
    </RadioGroup>
  );
}
