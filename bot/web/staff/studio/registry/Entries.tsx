import { ActButton } from "../../frame/ActButton";
import type { Service, Services } from "../../live/contract/services";
import { filePlace, messagePlace } from "../address";
import { Goto } from "../Goto";
import { Uses } from "../who/Uses";
import { useDay } from "./dates";
import { Reach } from "./Reach";
import type { Acts } from "./Registry";
import { useRegistryWords } from "./words";

interface Props {
  label: string;
  shown: Service[];
  services: Services;
  draft: string | null;
  acts: Acts | null;
}

/** Entries of the registry, one card each: on a phone they stand as they do on a desk. */
export function Entries({ label, shown, services, draft, acts }: Props) {
  return (
    <ul className="entries" aria-label={label}>
      {shown.map(service => (
        <Entry key={service.id} service={service} services={services} draft={draft} acts={acts} />
      ))}
    </ul>
  );
}

function Entry({ service, services, draft, acts }: { service: Service; services: Services; draft: string | null; acts: Acts | null }) {
  const t = useRegistryWords();
  const day = useDay();
  return (
    <li className={service.isDue ? "entry due" : "entry"}>
      <div className="entry-name">
        <h3>{draft ? <Goto to={filePlace(draft, services.file, service.line)}>{service.name}</Goto> : service.name}</h3>
        <p className="hint">{service.id}</p>
      </div>
      <Reach service={service} />
      <dl className="entry-facts">
        <Fact name={t.columns.who} words={`${agesOf(service, services, t)}, ${areasOf(service, services, t)}`} />
        <Fact name={t.columns.hours} words={service.hours ?? t.noHours} />
        <Fact name={t.columns.source} words={service.source} />
      </dl>
      <div className="entry-checked">
        <p>
          {t.checkedOn(day(service.checked))}
          {service.isDue ? <span className="file-mark unsaved">{t.isDue}</span> : service.due && <span className="hint"> {t.dueOn(day(service.due))}</span>}
        </p>
        {acts && (
          <p className="entry-acts">
            {service.checked !== services.today && (
              <ActButton className="second small" isOn={!acts.isBusy} aria-label={t.checkedNamed(service.name)} onClick={() => acts.check(service)}>
                {t.checkedToday}
              </ActButton>
            )}
            <button type="button" className="second small" aria-label={t.editNamed(service.name)} onClick={() => acts.edit(service)}>
              {t.edit}
            </button>
          </p>
        )}
      </div>
      <Offered service={service} file={services.file} draft={draft} />
    </li>
  );
}

function Fact({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}

/** The messages that name it, and who is told each. */
function Offered({ service, file, draft }: { service: Service; file: string; draft: string | null }) {
  const t = useRegistryWords();
  const script = `${file.split("/")[0]}/script.yaml`;
  if (service.offered.length === 0) return <p className="entry-offered hint">{`${t.columns.offered}: ${t.nowhere}`}</p>;
  return (
    <details className="entry-offered">
      <summary>
        <span className="unseen">{t.offeredIn(service.name)}: </span>
        <span aria-hidden="true">{t.columns.offered}: </span>
        {t.offered(service.offered.length)}
      </summary>
      <ul>
        {service.offered.map(offer => (
          <li key={offer.message}>
            {draft ? <Goto to={messagePlace(draft, offer.message)}>{offer.message}</Goto> : <strong>{offer.message}</strong>}
            <Uses uses={offer.uses} draft={draft} script={script} />
          </li>
        ))}
      </ul>
    </details>
  );
}

type Words = ReturnType<typeof useRegistryWords>;

function agesOf(service: Service, services: Services, t: Words): string {
  const all = services.bands.every(band => service.ages.includes(band.value));
  return all ? t.everybody : services.bands.filter(band => service.ages.includes(band.value)).map(band => band.words || t.unknown).join(", ");
}

const areasOf = (service: Service, services: Services, t: Words): string =>
  services.areas.every(area => service.areas.includes(area)) ? t.everywhere : service.areas.map(area => t.areas[area] ?? area).join(", ");
