import { StopIcon } from "../frame/icons";
import type { Contact } from "../live/contract/contact";
import { useWords } from "../words";

export function ContactMarks({ contact }: { contact: Contact }) {
  const t = useWords().contact;
  const marks = [
    contact.leftQuickly && t.leftQuicklyShort,
    contact.watched && t.watchedShort,
    contact.noCallBack && t.noCallBackShort,
    (contact.times || contact.safeHours) && t.safeHoursShort,
  ].filter(mark => !!mark);
  if (marks.length === 0) return null;
  return (
    <span className="contact-marks">
      <StopIcon />
      {marks.join(" · ")}
    </span>
  );
}
