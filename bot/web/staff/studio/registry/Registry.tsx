import { useState } from "react";
import type { Service, Services } from "../../live/contract/services";
import { useLanguage } from "../../words";
import { dateAndTime } from "../../words/times";
import { Entries } from "./Entries";
import { useRegistryWords } from "./words";

export interface Acts {
  edit: (service: Service) => void;
  check: (service: Service) => void;
  isBusy: boolean;
}

/** What is due for a check first, then everything. */
export function Registry({ services, draft, acts }: { services: Services; draft: string | null; acts: Acts | null }) {
  const t = useRegistryWords();
  const language = useLanguage();
  const [sought, setSought] = useState("");
  const words = sought.trim().toLowerCase();
  const due = services.services.filter(one => one.isDue);
  const found = services.services.filter(one => [one.id, one.name, one.phone, one.text, one.link, one.email, one.source].some(part => part?.toLowerCase().includes(words)));
  const shared = { services, draft, acts };
  return (
    <>
      <p className="hint">{services.linksAt ? t.links.at(dateAndTime(services.linksAt, language)) : services.checksLinks ? t.links.soon : t.links.never}</p>
      <section className="registry-due">
        <h2>{t.due(due.length)}</h2>
        {services.days !== null && <p className="hint">{t.dueWhat(services.days)}</p>}
        {due.length === 0 ? <p className="none">{t.noneDue}</p> : <Entries label={t.due(due.length)} shown={due} {...shared} />}
      </section>
      <section>
        <div className="registry-head">
          <h2>{t.all}</h2>
          <label>
            <span className="unseen">{t.search}</span>
            <input type="search" placeholder={t.search} value={sought} onChange={event => setSought(event.target.value)} autoComplete="off" />
          </label>
        </div>
        <Entries label={t.all} shown={found} {...shared} />
      </section>
    </>
  );
}
