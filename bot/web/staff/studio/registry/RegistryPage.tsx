import { useShowTitle } from "../../app/title";
import { Refusal } from "../../frame/Refusal";
import type { Services } from "../../live/contract/services";
import { useLanguage } from "../../words";
import { useAsked, useFresh } from "../asking";
import { Goto } from "../Goto";
import { Registry } from "./Registry";
import { useRegistryWords } from "./words";

/** The registry as it is served now. */
export function RegistryPage() {
  const t = useRegistryWords();
  const title = useShowTitle();
  const services = useAsked<Services>(`studio/services?language=${useLanguage() === "cy" ? "cy" : "en-GB"}`);
  useFresh(services.again);
  return (
    <div className="page">
      <h1 ref={title} tabIndex={-1}>
        {t.title}
      </h1>
      <p className="hint lead">
        {t.served} {t.begin} <Goto to={{ page: "drafts" }}>{t.drafts}</Goto>
      </p>
      <Refusal problem={services.problem} />
      {services.value && <Registry services={services.value} draft={null} acts={null} />}
    </div>
  );
}
