// The OpenID Connect provider `oidc-provider`, with its own login and consent pages, driven by a test: one JSON object a line.
//
//   node provider.mjs {"clientId":"…","clientSecret":"…"}
//
// out: {"issuer":"http://localhost:41234"}
// in:  {"server":"http://127.0.0.1:5080","people":{"jane":{"given_name":"Jane","roles":["chat-operators"]}}}, answered by {"done":true}; people may be given anew

import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { Provider } from "oidc-provider";

const say = line => process.stdout.write(`${JSON.stringify(line)}\n`);
const settings = JSON.parse(process.argv[2]);
let people = {};
// Its notes on what a real installation needs would go to where answers are read.
console.log = console.info = console.warn = () => {};

const server = createServer();
await new Promise(listening => server.listen(0, "127.0.0.1", listening));
// Another site than the server of the test, which is 127.0.0.1: browsers keep cookies back between the two.
const issuer = `http://localhost:${server.address().port}`;

/** What it says of a person comes from userinfo and not with the ID token, as it does by default. */
function serve(address) {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [`${address}/staff/sign-in/provider/callback`],
        post_logout_redirect_uris: [`${address}/staff/sign-in`],
      },
    ],
    claims: { profile: ["preferred_username", "given_name", "name", "roles"] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: id, ...people[id] }) }),
    cookies: { keys: ["for tests alone"] },
  });
  server.on("request", provider.callback());
}

createInterface({ input: process.stdin })
  .on("line", line => {
    const said = JSON.parse(line);
    people = said.people;
    if (said.server) serve(said.server);
    say({ done: true });
  })
  .on("close", () => process.exit(0));
say({ issuer });
