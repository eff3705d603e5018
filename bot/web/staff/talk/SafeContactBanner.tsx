import { StopIcon } from "../frame/icons";
import type { Contact } from "../live/contract/contact";
import { useWords } from "../words";
import { timesInWords } from "../words/safe-times";

/** In red above everything else of the conversation. */
export function SafeContactBanner({ contact }: { contact: Contact }) {
  const t = useWords().contact;
  const lines = [
    contact.watched && t.watched,
    contact.noCallBack && t.noCallBack,
    contact.times && `${t.safeHours(timesInWords(contact.times, t))}.`,
    contact.safeHours && `${contact.times ? contact.safeHours : t.safeHours(contact.safeHours)}.`,
  ].filter(line => !!line);
  if (!contact.leftQuickly && lines.length === 0) return null;
  return (
    <div className={contact.leftQuickly ? "safe-contact stop" : "safe-contact"} role="alert">
      <StopIcon />
      <div>
        {contact.leftQuickly && (
          <p>
            <strong>{t.leftQuickly}</strong> {t.leftQuicklyMore}
          </p>
        )}
        {lines.length > 0 && (
          <p>
            <strong>{lines.join(" ")}</strong>
          </p>
        )}
      </div>
    </div>
  );
}
