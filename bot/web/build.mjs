// Builds what browsers load: bot/web/<room>/* -> bot/wwwroot/built, minified, with .br and .gz beside each file.
//
// A .ts, .tsx or .css file directly in a room is a file of its own at /assets/<name>; what lies in folders below is only bundled
// into those. A room may hold copy.json, {"webchat.js": "botframework-webchat/dist/webchat.js"}, for ready-made files of packages.
//
// dotnet build calls this when something here changed; `node build.mjs` does the same by hand.

import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const oldestNode = 20;
const web = dirname(fileURLToPath(import.meta.url));
const built = join(web, "..", "wwwroot", "built");

// Visitors: browsers of the last five years; the page works without any script in the older ones.
const visitors = ["chrome80", "edge88", "firefox78", "safari13.1", "ios13.4"];

// Staff work on machines that their organisation keeps up to date, and the console is nothing without its script.
const staff = ["chrome120", "edge120", "firefox121", "safari17", "ios17"];

const rooms = [
  { name: "visitor", browsers: visitors },
  { name: "staff", browsers: staff },
  { name: "webchat", browsers: visitors },
].filter(room => existsSync(join(web, room.name)));
const isScript = file => /\.tsx?$/.test(file) && !file.endsWith(".d.ts");

if (Number(process.versions.node.split(".")[0]) < oldestNode) {
  fail(`Node ${oldestNode} or newer is needed to build the pages; this is ${process.version}. See https://nodejs.org/`);
}
await alone(async () => {
  install();
  const { entries, copies } = inputs();
  checkTypes(entries);
  const files = new Map([...(await bundle(entries)), ...copies]);
  publish(files);
});

/** npm ci, when the lock file is not the one that was installed last. */
function install() {
  const lock = createHash("sha256").update(readFileSync(join(web, "package-lock.json"))).digest("hex");
  const stamp = join(web, "node_modules", ".installed-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  run("npm ci", "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
  writeFileSync(stamp, lock);
}

function inputs() {
  const entries = [];
  const copies = new Map();
  const owners = new Map();
  const claim = (name, by) => {
    if (owners.has(name)) fail(`${by} and ${owners.get(name)} would both be /assets/${name}: rename one.`);
    owners.set(name, by);
  };
  for (const { name: room, browsers } of rooms) {
    for (const file of readdirSync(join(web, room))) {
      const path = join(web, room, file);
      if (file === "copy.json") {
        for (const [name, source] of Object.entries(JSON.parse(readFileSync(path, "utf8")))) {
          claim(name, path);
          copies.set(name, readFileSync(join(web, "node_modules", source)));
        }
      } else if (isScript(file) || file.endsWith(".css")) {
        claim(file.replace(/\.tsx?$/, ".js"), path);
        entries.push({ path, browsers });
      }
    }
  }
  return { entries, copies };
}

function checkTypes(entries) {
  if (!entries.some(entry => isScript(entry.path))) return;
  run("the type check", process.execPath, [join(web, "node_modules", "typescript", "bin", "tsc"), "--pretty", "false", "-p", web]);
}

async function bundle(entries) {
  const { build } = await import("esbuild");
  const outputs = [];
  for (const browsers of new Set(entries.map(entry => entry.browsers))) {
    const paths = entries.filter(entry => entry.browsers === browsers).map(entry => entry.path);
    outputs.push(...(await bundleFor(browsers, paths, build)));
  }
  return outputs;
}

async function bundleFor(browsers, paths, build) {
  const result = await build({
    entryPoints: paths,
    outdir: built,
    entryNames: "[name]",
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: browsers,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    charset: "utf8",
    legalComments: "none",
    loader: { ".svg": "dataurl", ".png": "dataurl" },
    logLevel: "warning",
  }).catch(() => fail("a file could not be bundled, as said above."));
  return result.outputFiles.map(file => [basename(file.path), file.contents]);
}

/** Writes beside the old files and changes over at the end: a running server never finds half a build. */
function publish(files) {
  const next = `${built}.next`;
  const old = `${built}.old`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  for (const [name, contents] of files) {
    const bytes = Buffer.from(contents);
    writeFileSync(join(next, name), bytes);
    if (extname(name) === ".png") continue;
    // Web Chat alone has 4 MB: the last tenth of it would double the time of every build.
    const quality = bytes.length > 1_000_000 ? 9 : 11;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(join(next, `${name}.br`), brotliCompressSync(bytes, { params }));
    writeFileSync(join(next, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
  writeFileSync(join(next, ".built"), "");
  rmSync(old, { recursive: true, force: true });
  if (existsSync(built)) renameSync(built, old);
  renameSync(next, built);
  rmSync(old, { recursive: true, force: true });
}

/** Two builds of the solution at the same time take turns; the lock of a build that died is taken over. */
async function alone(work) {
  const lock = join(web, "node_modules.lock");
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (!isAlive(lock)) rmSync(lock, { force: true });
      else await new Promise(resolve => setTimeout(resolve, 200));
    }
  }
  process.on("exit", () => rmSync(lock, { force: true }));
  await work();
}

function isAlive(lock) {
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return true;
  } catch (error) {
    // Gone meanwhile: try again to take it rather than take away the next one's.
    return error.code === "EPERM" || error.code === "ENOENT";
  }
}

function run(what, command, args) {
  try {
    execFileSync(command, args, { cwd: web, stdio: ["ignore", 2, 2] });
  } catch (error) {
    const missing = `${command} is not installed: it comes with Node ${oldestNode}. See https://nodejs.org/`;
    fail(error.code === "ENOENT" ? missing : `${what} failed, as said above.`);
  }
}

function fail(message) {
  console.error(`bot/web : error WEB001: ${message}`);
  process.exit(1);
}
