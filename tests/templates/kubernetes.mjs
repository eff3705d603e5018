// Every manifest against the published schema of its kind, and the manifests against each other.
import { dirname, join } from "node:path";
import { check, documents, files, findings, text } from "./read.mjs";
import { watched } from "./watched.mjs";

const folder = "kubernetes";
const isFor = (labels, selector) => Object.entries(selector.matchLabels ?? selector).every(([name, value]) => labels?.[name] === value);

export async function checkKubernetes() {
  const all = files(folder, ".yaml").flatMap(file => documents(file).map(object => ({ file, object })));
  const [lists, objects] = [all.filter(one => one.object.kind === "Kustomization"), all.filter(one => one.object.kind !== "Kustomization")];
  for (const one of objects) await checkSchema(one);
  checkLists(lists, objects);

  const pods = objects.flatMap(({ file, object }) => podsOf(object).map(pod => ({ file: `${file} ${object.kind}`, pod, selector: object.spec.selector })));
  check(pods.length > 0, folder, "there is no pod");
  const made = lists.flatMap(({ object }) => [...(object.configMapGenerator ?? []), ...(object.secretGenerator ?? [])].map(one => one.name));
  const claims = objects.filter(({ object }) => object.kind === "PersistentVolumeClaim").map(({ object }) => object.metadata.name);
  for (const { file, pod, selector } of pods) {
    checkRestricted(file, pod.spec);
    checkReferences(file, pod.spec, made, claims);
    if (selector) check(isFor(pod.metadata.labels, selector), file, "its selector does not choose its own pods");
  }

  for (const { file, object } of objects) {
    const chosen = pods.filter(({ pod }) => isFor(pod.metadata.labels, chooserOf(object) ?? { "": "" }));
    if (chooserOf(object)) check(chosen.length > 0, file, `${object.kind} ${object.metadata.name} chooses no pod`);
    if (object.kind === "Service") for (const port of object.spec.ports) check(chosen.every(({ pod }) => portsOf(pod).some(one => one.name === port.targetPort)), file, `no pod has the port ${port.targetPort}`);
    if (object.kind === "NetworkPolicy") checkPolicy(file, object.spec, pods.map(one => one.pod), chosen.map(one => one.pod));
    if (object.kind === "Ingress") checkIngress(file, object, objects);
  }
}

async function checkSchema({ file, object }) {
  const where = `${file}: ${object.kind} ${object.metadata?.name}`;
  const { validate } = await import(`kubernetes-models/_schemas/${schemaOf(object)}`).catch(() => ({}));
  if (!validate) return findings.push(`${where}: there is no ${object.kind} in ${object.apiVersion}`);
  const seen = watched(object);
  if (!validate(seen.object)) findings.push(...validate.errors.map(wrong => `${where}: ${wrong.instancePath} ${wrong.message ?? wrong.keyword} ${JSON.stringify(wrong.params)}`));
  for (const name of seen.unknown()) findings.push(`${where}: nobody knows ${name}`);
}

/** Such as IoK8sApiNetworkingV1Ingress for networking.k8s.io/v1 Ingress. */
function schemaOf({ apiVersion, kind }) {
  const [version, group = "core"] = apiVersion.split("/").reverse();
  const capital = word => word[0].toUpperCase() + word.slice(1);
  return `IoK8sApi${capital(group.split(".")[0])}${capital(version)}${kind}`;
}

/** Each file is in the list of its folder, and each name in a list is a file or a folder with a list. */
function checkLists(lists, objects) {
  const named = lists.flatMap(({ file, object }) => object.resources.map(name => join(dirname(file), name)));
  const there = [...objects.map(one => one.file), ...lists.map(one => dirname(one.file))];
  for (const name of named) check(there.includes(name), folder, `${name} is named and is not there`);
  for (const name of new Set(there)) check(named.includes(name) || name === folder, folder, `${name} is in no kustomization.yaml`);
}

const podsOf = object => [object.spec?.template, object.spec?.jobTemplate?.spec?.template].filter(template => template?.spec?.containers);
const portsOf = pod => pod.spec.containers.flatMap(container => container.ports ?? []);
const chooserOf = object => object.kind === "Service" || object.kind === "PodDisruptionBudget" ? object.spec.selector
  : object.kind === "NetworkPolicy" && object.spec.podSelector.matchLabels ? object.spec.podSelector : undefined;

/** What the namespace enforces (Pod Security "restricted"), and a root that cannot be written, resources, and probes for what serves. */
function checkRestricted(file, spec) {
  check(spec.securityContext?.runAsNonRoot && spec.securityContext.runAsUser > 0, file, "may run as root");
  check(spec.securityContext?.seccompProfile?.type === "RuntimeDefault", file, "has no seccomp profile");
  check(spec.automountServiceAccountToken === false, file, "is given a token of the cluster");
  for (const container of spec.containers) {
    const { securityContext: own = {}, resources = {} } = container;
    check(own.readOnlyRootFilesystem, file, `${container.name} may write to its root`);
    check(own.allowPrivilegeEscalation === false && own.capabilities?.drop?.includes("ALL"), file, `${container.name} keeps privileges`);
    check(resources.requests?.cpu && resources.requests?.memory && resources.limits?.memory, file, `${container.name} has no resources`);
    check(!container.ports || (container.startupProbe && container.livenessProbe && container.readinessProbe), file, `${container.name} lacks a probe`);
    check(!/:latest$/.test(container.image), file, `${container.image} is another image tomorrow`);
  }
}

function checkReferences(file, spec, made, claims) {
  const volumes = spec.volumes?.map(volume => volume.name) ?? [];
  const secrets = [...(spec.volumes ?? []).map(volume => volume.secret?.secretName),
    ...spec.containers.flatMap(container => [...(container.env ?? []).map(one => one.valueFrom?.secretKeyRef?.name), ...(container.envFrom ?? []).map(one => one.configMapRef?.name ?? one.secretRef?.name)])];
  for (const name of secrets.filter(Boolean)) check(made.includes(name), file, `nobody makes ${name}`);
  for (const volume of spec.volumes ?? []) if (volume.persistentVolumeClaim) check(claims.includes(volume.persistentVolumeClaim.claimName), file, `nobody claims ${volume.persistentVolumeClaim.claimName}`);
  for (const container of spec.containers) {
    for (const mount of container.volumeMounts ?? []) check(volumes.includes(mount.name) || mount.name === "data", file, `there is no volume ${mount.name}`);
    const used = new Set((container.volumeMounts ?? []).map(mount => mount.name));
    for (const name of volumes) check(used.has(name), file, `nobody uses the volume ${name}`);
    for (const probe of [container.startupProbe, container.livenessProbe, container.readinessProbe]) {
      const port = probe?.httpGet?.port;
      if (port) check(container.ports.some(one => one.name === port), file, `a probe asks the port ${port}, which is not there`);
    }
  }
}

/** Who is named on both sides exists, and what is let in is listened to. */
function checkPolicy(file, spec, pods, chosen) {
  for (const rule of spec.ingress ?? [])
    for (const { port } of rule.ports ?? []) check(chosen.every(pod => portsOf(pod).some(one => one.containerPort === port)), file, `nobody listens on ${port}`);
  for (const peer of [...(spec.ingress ?? []).flatMap(rule => rule.from), ...(spec.egress ?? []).flatMap(rule => rule.to)])
    if (peer.podSelector) check(pods.some(pod => isFor(pod.metadata.labels, peer.podSelector)), file, `nobody is ${JSON.stringify(peer.podSelector.matchLabels)}`);
}

function checkIngress(file, object, objects) {
  const name = object.spec.rules[0].host;
  check(object.spec.tls?.some(tls => tls.hosts.includes(name)), file, `${name} has no TLS`);
  for (const path of object.spec.rules.flatMap(rule => rule.http.paths)) {
    const service = objects.find(one => one.object.kind === "Service" && one.object.metadata.name === path.backend.service.name)?.object;
    check(service?.spec.ports.some(port => port.name === path.backend.service.port.name), file, `there is no service ${path.backend.service.name}`);
  }
  for (const place of ["settings.env", "advicebot/deployment.yaml"]) check(text(folder, place).includes(name), file, `${name} is not in ${place}`);
}
