// The validators of kubernetes-models pass over names that no schema has, and a mistyped name would be one. They ask for each name that
// they know, so what was never asked for is known to nobody.

export function watched(object) {
  const asked = new Map();
  const watch = value => value === null || typeof value !== "object" ? value : new Proxy(value, {
    get(target, name) {
      if (!asked.has(target)) asked.set(target, new Set());
      asked.get(target).add(name);
      return watch(target[name]);
    },
  });
  return { object: watch(object), unknown: () => unknownIn(object, asked, "") };
}

function unknownIn(value, asked, path) {
  if (value === null || typeof value !== "object") return [];
  return Object.keys(value).flatMap(name => Array.isArray(value) || asked.get(value)?.has(name) ? unknownIn(value[name], asked, `${path}/${name}`) : [`${path}/${name}`]);
}
