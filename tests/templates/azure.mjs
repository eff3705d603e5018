// The ARM templates against themselves: no published schema of Azure's resources can be restored here.
import { newGroupFiles } from "../../deploymentTemplates/azure/make-new-rg.mjs";
import { check, files, text } from "./read.mjs";

const folder = "azure";

export function checkAzure() {
  const templates = files(folder, ".json").filter(name => name.includes("/template-"));
  check(templates.length === 4, folder, "there are not four templates");
  for (const file of templates) {
    const template = JSON.parse(text(file));
    check(/\/\d{4}-\d\d-\d\d\/(subscriptionD|d)eploymentTemplate\.json#$/.test(template.$schema), file, "names no schema of a template");
    checkTemplate(file, template);
    checkValues(file, template, JSON.parse(text(file.replace("/template-", "/parameters-for-template-"))));
  }

  for (const [name, content] of newGroupFiles()) check(text(folder, name) === content, name, "is not what make-new-rg.mjs writes: run it");
}

function checkTemplate(file, template) {
  const expressions = [...strings({ ...template, resources: template.resources.map(outside) })].filter(one => /^\[[^[]/.test(one));
  const names = kind => new Set(expressions.flatMap(one => [...one.matchAll(new RegExp(`${kind}\\('([^']+)'\\)`, "g"))].map(match => match[1])));
  for (const one of expressions) check(isWhole(one), file, `brackets or quotes do not close: ${one}`);
  for (const kind of ["parameters", "variables"]) {
    const [used, there] = [names(kind), Object.keys(template[kind] ?? {})];
    for (const name of used) check(there.includes(name), file, `${kind}('${name}') is nowhere`);
    for (const name of there) check(used.has(name), file, `nobody uses the ${kind} ${name}`);
  }

  for (const [name, parameter] of Object.entries(template.parameters)) {
    check(parameter.metadata?.description?.length > 10, file, `the parameter ${name} is not described`);
    check(parameter.type === "securestring" ? parameter.defaultValue === undefined : !/password|secret|key$/i.test(name), file, `the parameter ${name} does not keep a secret`);
    check(parameter.allowedValues === undefined || parameter.defaultValue === undefined || parameter.allowedValues.includes(parameter.defaultValue), file, `the default of ${name} is not allowed`);
  }

  for (const [name, output] of Object.entries(template.outputs ?? {})) check(!/securestring|Password|listKeys/.test(JSON.stringify(output)), file, `the output ${name} shows a secret`);
  for (const resource of template.resources) checkResource(file, template, resource);
}

function checkResource(file, template, resource) {
  const where = `${file}: ${resource.type} ${resource.name}`;
  check(/^Microsoft\.[A-Za-z]+\/[A-Za-z/]+$/.test(resource.type) && /^\d{4}-\d\d-\d\d$/.test(resource.apiVersion), where, "has no type or no released version");
  check(resource.name, where, "has no name");
  const made = new Set(template.resources.map(one => one.type));
  const waitsFor = (resource.dependsOn ?? []).flatMap(typesIn);
  for (const type of waitsFor) check(made.has(type), where, `waits for ${type}, which is not made here`);
  // What is referred to in Azure's words has to be there first. A subnet comes with its network.
  for (const type of new Set([...strings(outside({ ...resource, dependsOn: [] }))].flatMap(typesIn).map(type => type.replace(/virtualNetworks\/subnets$/, "virtualNetworks"))))
    check(waitsFor.includes(type) || type === resource.type, where, `uses ${type} and does not wait for it`);
  const parent = resource.type.split("/").slice(0, -1).join("/");
  if (parent.includes("/")) check(waitsFor.includes(parent), where, `does not wait for its ${parent}`);
  if (resource.type === "Microsoft.App/containerApps") checkApp(where, template, resource.properties);
  if (resource.type === "Microsoft.Resources/deployments") {
    check(resource.properties.expressionEvaluationOptions.scope === "inner", where, "would mix up the two templates' parameters");
    checkTemplate(`${file} (inner)`, resource.properties.template);
    check(JSON.stringify(Object.keys(resource.properties.parameters)) === JSON.stringify(Object.keys(resource.properties.template.parameters)), where, "does not pass every parameter on");
  }
}

function checkApp(where, template, { configuration, template: app }) {
  const secrets = configuration.secrets.map(secret => secret.name);
  for (const secret of configuration.secrets) check(secret.keyVaultUrl && secret.identity && secret.value === undefined, where, `${secret.name} is not in the Key Vault`);
  const used = [...template.variables.ownSettings, ...app.volumes.flatMap(volume => volume.secrets ?? [])].map(one => one.secretRef).filter(Boolean);
  check(JSON.stringify([...used].sort()) === JSON.stringify([...secrets].sort()), where, `uses the secrets ${used}, has ${secrets}`);
  for (const container of app.containers) {
    for (const mount of container.volumeMounts) check(app.volumes.some(volume => volume.name === mount.volumeName), where, `there is no volume ${mount.volumeName}`);
    check(["Startup", "Liveness", "Readiness"].every(type => container.probes.some(probe => probe.type === type)), where, "lacks a probe");
    for (const probe of container.probes) check(probe.httpGet.port === configuration.ingress.targetPort, where, "a probe asks another port than visitors");
  }

  check(configuration.ingress.allowInsecure === false && configuration.ingress.stickySessions.affinity === "none", where, "lets plain HTTP in, or sticks to a replica");
}

/** Every value names a parameter, and every parameter without a default has a value, but for secrets, which are asked for. */
function checkValues(file, template, values) {
  for (const name of Object.keys(values.parameters)) check(template.parameters[name]?.type !== "securestring" && name in template.parameters, file, `the value ${name} is for no parameter, or for a secret one`);
  for (const [name, parameter] of Object.entries(template.parameters))
    check(name in values.parameters || parameter.defaultValue !== undefined || parameter.type === "securestring", file, `${name} has no value`);
}

/** A nested template is looked at by itself. */
const outside = resource => resource.type === "Microsoft.Resources/deployments" ? { ...resource, properties: { ...resource.properties, template: undefined } } : resource;

const typesIn = text => [...text.matchAll(/resourceId\('([^']+)'/g)].filter(match => !text.includes(`subscriptionResourceId('${match[1]}'`)).map(match => match[1]);

function* strings(value) {
  if (typeof value === "string") yield value;
  else if (value && typeof value === "object") for (const [name, inner] of Object.entries(value)) {
    yield name;
    yield* strings(inner);
  }
}

function isWhole(expression) {
  const open = [];
  const outsideQuotes = expression.replace(/'[^']*'/g, "");
  for (const sign of outsideQuotes) {
    if ("([".includes(sign)) open.push(sign);
    if (")]".includes(sign) && open.pop() !== (sign === ")" ? "(" : "[")) return false;
  }
  return open.length === 0 && !outsideQuotes.includes("'");
}
