/** Whatever a server does, its answer and the run come to an end, and each answer is kept as it comes. */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer as createHttp, type Server as Http } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { type AskOptions, askServers } from "../../src/cli/askServers/index.ts";
import { isPrivate } from "../../src/cli/askServers/privateNetworks.ts";

let folder = "";
const servers: (Server | Http)[] = [];
const sockets = new Set<Socket>();
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "ask-"));
});
after(async () => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers) server.close();
  await rm(folder, { recursive: true, force: true });
});

async function urlOf(server: Server | Http): Promise<string> {
  servers.push(server);
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

let caches = 0;
const optionsOf = (more: Partial<AskOptions> = {}): AskOptions => ({
  pause: () => Promise.resolve(),
  patience: 300,
  cache: join(folder, `${caches++}.json`),
  today: 20_000,
  allowPrivate: true,
  log: () => {},
  ...more,
});

/** A server that sends something again and again. */
const dripping = (first: string, drop: string) =>
  createServer((socket) => {
    socket.write(first);
    const timer = setInterval(() => socket.write(drop), 50);
    socket.on("close", () => clearInterval(timer));
  });

describe("an answer that never ends", () => {
  const endless = {
    "a byte of a header at a time": () => dripping("HTTP/1.1 200 OK\r\nX-A: ", "a"),
    "early hints": () => dripping("", "HTTP/1.1 103 Early Hints\r\n\r\n"),
    continue: () => dripping("", "HTTP/1.1 100 Continue\r\n\r\n"),
    silence: () => createServer(() => {}),
    "slow redirects": () =>
      createHttp((_request, response) => {
        setTimeout(() => response.writeHead(302, { location: "/on" }).end(), 100);
      }),
  };
  for (const [name, server] of Object.entries(endless)) {
    test(name, { timeout: 5000 }, async () => {
      const url = await urlOf(server());
      const answers = await askServers([url], optionsOf());
      assert.deepEqual(answers.get(url), { is: "unknown", why: "no answer in time" });
    });
  }
});

test("the run ends in its time, with what it has", { timeout: 5000 }, async () => {
  const there = await urlOf(createHttp((_request, response) => response.end()));
  const silent = await urlOf(createServer(() => {}));
  const options = optionsOf({
    patience: 600_000,
    runTime: 500,
    pause: () => new Promise(() => {}),
  });
  const answers = await askServers([there, silent, `${silent}b`], options);
  assert.deepEqual(answers.get(there), { is: "there" });
  const why = "the time of the run is over";
  assert.deepEqual(answers.get(silent), { is: "unknown", why });
  assert.deepEqual(answers.get(`${silent}b`), { is: "unknown", why });
  assert.deepEqual(Object.keys(JSON.parse(await readFile(options.cache, "utf8"))), [there]);
});

test("an answer is kept while others are waited for", { timeout: 5000 }, async () => {
  const there = await urlOf(createHttp((_request, response) => response.end()));
  const silent = await urlOf(createServer(() => {}));
  const options = optionsOf({ patience: 1500 });
  let isDone = false;
  const run = askServers([there, silent], options).then(() => {
    isDone = true;
  });
  for (;;) {
    const text = await readFile(options.cache, "utf8").catch(() => "");
    if (text.includes(there) || isDone) break;
    await new Promise((next) => setTimeout(next, 20));
  }
  assert.ok(!isDone);
  await run;
});

test("what ends the run by Ctrl-C keeps the answers that have come", {
  timeout: 20_000,
}, async () => {
  const there = await urlOf(createHttp((_request, response) => response.end()));
  const silent = await urlOf(createServer(() => {}));
  const cache = join(folder, "interrupted.json");
  const module = new URL("../../src/cli/askServers/index.ts", import.meta.url).href;
  const run = spawn(process.execPath, [
    ...["--disable-warning=ExperimentalWarning", "--input-type=module", "--eval"],
    `import { askServers } from ${JSON.stringify(module)};
     await askServers(${JSON.stringify([there, silent])}, {
       pause: () => Promise.resolve(), patience: 600_000, cache: ${JSON.stringify(cache)},
       today: 20_000, allowPrivate: true, log: () => {},
     });`,
  ]);
  const ended = once(run, "exit");
  const kept = async () => JSON.parse(await readFile(cache, "utf8").catch(() => "{}")) as object;
  while (Object.keys(await kept()).length === 0 && run.exitCode === null) {
    await new Promise((next) => setTimeout(next, 20));
  }
  run.kill("SIGINT");
  assert.deepEqual(await ended, [null, "SIGINT"]);
  assert.deepEqual(Object.keys(await kept()), [there]);
});

test("special ranges are not asked, those that carry IPv4 included", () => {
  for (const address of [
    ...["192.0.2.1", "198.51.100.7", "203.0.113.9", "192.88.99.1", "255.255.255.255"],
    ...["::127.0.0.1", "::ffff:7f00:1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1"],
    ...["2001::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "5f00::1", "fec0::1", "fd00::1"],
    ...["fe80::1%eth0"],
  ]) {
    assert.ok(isPrivate(address), address);
  }
  for (const address of ["1.1.1.1", "8.8.8.8", "2606:4700::1111", "2a00:1450::1", "2400:cb00::1"]) {
    assert.ok(!isPrivate(address), address);
  }
});
