// The Dockerfile and the templates that run its image: one user, one port, the same folders.
import { check, documents, text } from "./read.mjs";

export function checkImage() {
  const where = "container/Dockerfile";
  const lines = text("container", "Dockerfile");
  const user = /^USER (\d+):\1$/m.exec(lines)?.[1];
  const port = /^EXPOSE (\d+)$/m.exec(lines)?.[1];
  const data = / Data=(\S+)/.exec(lines)?.[1];
  check(user > 0, where, "runs as root");
  check(lines.includes(`ASPNETCORE_HTTP_PORTS=${port}`), where, "does not listen on the port that it names");

  const compose = documents("compose", "compose.yaml")[0].services["advicebot-1"];
  check(compose.user === `${user}:${user}` && compose.tmpfs.some(one => one.startsWith(`${data}:`) && one.includes(`uid=${user},gid=${user}`)), "compose/compose.yaml", "another user or folder than in the image");
  check(text("compose", "upstream.conf").includes(`:${port} `), "compose/upstream.conf", `nobody listens there, the image does on ${port}`);

  const { spec } = documents("kubernetes", "advicebot", "deployment.yaml")[0].spec.template;
  const [container] = spec.containers;
  check(`${spec.securityContext.runAsUser}` === user, "kubernetes/advicebot/deployment.yaml", "another user than in the image");
  check(container.ports.some(one => `${one.containerPort}` === port), "kubernetes/advicebot/deployment.yaml", "another port than in the image");
  check(container.volumeMounts.some(one => one.mountPath === data), "kubernetes/advicebot/deployment.yaml", "another folder than in the image");
  check(/ContainerFamily=(\S+)/.exec(text("container", "publish.sh"))?.[1] === /aspnet:10\.0-(\S+)/.exec(lines)?.[1], "container/publish.sh", "another base than in the Dockerfile");
}
