import { ActButton } from "./ActButton";
import { useWords } from "../words";

/** The two ways out of a sheet with a form. */
export function SheetFoot({ words, isBusy, close }: { words: string; isBusy: boolean; close: () => void }) {
  const t = useWords();
  return (
    <footer className="choose">
      <button type="button" className="second" onClick={close}>
        {t.cancel}
      </button>
      <ActButton type="submit" className="primary" isOn={!isBusy}>
        {words}
      </ActButton>
    </footer>
  );
}
