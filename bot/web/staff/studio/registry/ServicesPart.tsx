import { useState } from "react";
import { Refusal } from "../../frame/Refusal";
import type { Service, Services } from "../../live/contract/services";
import type { DraftDetail } from "../../live/contract/studio";
import { useLanguage } from "../../words";
import { draftPath, useActing, useAsked, useFresh } from "../asking";
import type { DraftPlace } from "../draft/DraftPage";
import { EntrySheet } from "./EntrySheet";
import { Registry } from "./Registry";
import { useRegistryWords } from "./words";

/** The registry of a draft, where entries are changed. */
export function ServicesPart({ at, detail, change }: { at: DraftPlace; detail: DraftDetail | null; change: (next: DraftDetail) => void }) {
  const t = useRegistryWords();
  const services = useAsked<Services>(draftPath(at.id, `services?language=${useLanguage() === "cy" ? "cy" : "en-GB"}`));
  useFresh(services.again, detail?.draft.version);
  const { isBusy, problem, act } = useActing();
  const [open, setOpen] = useState<Service | "new" | null>(null);
  const isOpen = detail !== null && detail.draft.state !== "published" && detail.draft.state !== "discarded";
  const check = (service: Service) =>
    void act<DraftDetail>(draftPath(at.id, "services"), { id: service.id, from: service.hash, fields: { checked: services.value!.today } }, saved => {
      change(saved);
      services.again();
    });
  return (
    <div className="page registry-part">
      <div className="page-head">
        <p className="hint lead">{t.draft}</p>
        {isOpen && (
          <button type="button" className="second" onClick={() => setOpen("new")}>
            {t.add}
          </button>
        )}
      </div>
      <Refusal problem={services.problem ?? problem} />
      {services.value && <Registry services={services.value} draft={at.id} acts={isOpen ? { edit: setOpen, check, isBusy } : null} />}
      {open && services.value && (
        <EntrySheet
          key={open === "new" ? "" : open.id}
          draft={at.id}
          services={services.value}
          service={open === "new" ? null : open}
          close={() => setOpen(null)}
          done={saved => {
            setOpen(null);
            change(saved);
            services.again();
          }}
        />
      )}
    </div>
  );
}
