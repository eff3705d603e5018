// What the checks have in common: the templates' folder, its files, YAML, and what was found wrong.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAllDocuments } from "yaml";

export const templates = process.env.TEMPLATES ?? fileURLToPath(new URL("../../deploymentTemplates/", import.meta.url));

export const text = (...path) => readFileSync(join(templates, ...path), "utf8");

export const documents = (...path) => parseAllDocuments(text(...path), { merge: true }).map(document => {
  if (document.errors.length) throw new Error(`${path.join("/")}: ${document.errors[0].message}`);
  return document.toJS();
});

export const files = (folder, ending) => readdirSync(join(templates, folder), { recursive: true })
  .map(name => join(folder, name))
  .filter(name => name.endsWith(ending) && statSync(join(templates, name)).isFile())
  .map(name => relative("", name));

export const findings = [];

/** Notes what is wrong, unless it is right. */
export const check = (isRight, where, what) => {
  if (!isRight) findings.push(`${where}: ${what}`);
};
