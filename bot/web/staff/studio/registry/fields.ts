import type { Service, Services } from "../../live/contract/services";

export const textFields = ["name", "phone", "text", "link", "email", "hours", "source", "checked"] as const;

type TextField = (typeof textFields)[number];

export type EntryFields = Record<TextField, string> & { ages: string[]; areas: string[] };

/** A new entry is for everybody, and was looked at today: who writes it down has just done so. */
export function fieldsOf(service: Service | null, services: Services): EntryFields {
  const texts = Object.fromEntries(textFields.map(name => [name, service?.[name] ?? (name === "checked" ? services.today : "")])) as Record<TextField, string>;
  return { ...texts, ages: service?.ages ?? services.bands.map(band => band.value), areas: service?.areas ?? services.areas };
}

/** Only what is another than before; of a new entry everything. */
export function changes(service: Service | null, services: Services, fields: EntryFields): Record<string, string | null> {
  const before = service && fieldsOf(service, services);
  const changed: Record<string, string | null> = {};
  for (const name of textFields) if (before?.[name] !== fields[name] && (service || fields[name])) changed[name] = fields[name].trim() || null;
  for (const name of ["ages", "areas"] as const) {
    const list = fields[name].join(", ");
    if (before?.[name].join(", ") !== list) changed[name] = list || null;
  }
  return changed;
}
