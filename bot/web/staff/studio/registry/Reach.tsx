import type { LinkFound, Service } from "../../live/contract/services";
import { useRegistryWords } from "./words";

/** Number, link, text and e-mail; and what became of the link when it was followed last. */
export function Reach({ service }: { service: Service }) {
  const t = useRegistryWords().fields;
  const ways = [
    [t.phone, service.phone],
    [t.text, service.text],
    [t.email, service.email],
  ].filter((way): way is [string, string] => Boolean(way[1]));
  return (
    <ul className="reach">
      {ways.map(([name, words]) => (
        <li key={name}>
          <span className="hint">{name}</span> {words}
        </li>
      ))}
      {service.link && (
        <li>
          <a href={service.link} target="_blank" rel="noopener noreferrer">
            {service.link.replace(/^https:\/\/(www\.)?/, "")}
          </a>
          <LinkMark found={service.found} />
        </li>
      )}
    </ul>
  );
}

function LinkMark({ found }: { found: LinkFound | null }) {
  const t = useRegistryWords().links;
  if (!found) return null;
  const isGood = found.state === "fine" || found.state === "led-on";
  return (
    <span className={isGood ? "link-mark" : "link-mark wrong"}>
      {t[found.state]}
      {found.status !== null && !isGood && ` (${found.status})`}
      {found.to && !isGood && <span className="hint"> {found.to}</span>}
    </span>
  );
}
