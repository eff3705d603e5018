// Microsoft's own Direct Line client, driven by a test: one JSON object a line in, one a line out.
//
//   node directline.mjs {"domain":"http://.../v3/directline","token":"...","webSocket":true}
//
// in:  {"post":{activity},"ref":1}
// out: {"status":2}  {"activity":{...}}  {"posted":"id","ref":1}  {"failed":400,"ref":1}  {"ended":"why"}

import { createInterface } from "node:readline";
import directLine from "botframework-directlinejs";
import WebSocket from "ws";
import XMLHttpRequest from "xhr2";

globalThis.WebSocket = WebSocket;
globalThis.XMLHttpRequest = XMLHttpRequest;
// Its notes go to where answers are read.
console.log = console.warn = () => {};

const say = line => process.stdout.write(`${JSON.stringify(line)}\n`);
const settings = JSON.parse(process.argv[2]);
// A lost socket is opened again after 3 to 15 seconds, by chance; without chance it is 3.
const client = new directLine.DirectLine({ pollingInterval: 200, ...settings, random: () => 0 });

client.connectionStatus$.subscribe(status => say({ status }));
client.activity$.subscribe(
  activity => say({ activity }),
  error => say({ ended: error?.message ?? String(error) }),
  () => say({ ended: "complete" }),
);
createInterface({ input: process.stdin })
  .on("line", line => {
    const { post, ref } = JSON.parse(line);
    client.postActivity(post).subscribe(
      posted => say({ posted, ref }),
      error => say({ failed: error?.status ?? 0, ref }),
    );
  })
  .on("close", () => process.exit(0));
