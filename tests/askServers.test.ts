/** Asking other sites, against a server of our own: nothing here leaves this machine. */

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { type AskOptions, askServers } from "../src/cli/askServers/index.ts";
import { isPrivate } from "../src/cli/askServers/privateNetworks.ts";
import { externalAddresses, externalProblems } from "../src/editing/inspect/externalLinks.ts";
import { filesOf, vaultOf } from "./support.ts";

async function served<T>(
  listener: RequestListener,
  run: (site: string, options: AskOptions, log: string[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "ask-"));
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const lines: string[] = [];
  const options = {
    pause: () => Promise.resolve(),
    // Ends what hangs; no answer takes this long.
    patience: 600_000,
    cache: join(folder, "cache.json"),
    today: 20_000,
    allowPrivate: true,
    log: (line: string) => lines.push(line),
  };
  try {
    return await run(`http://127.0.0.1:${port}`, options, lines);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await rm(folder, { recursive: true });
  }
}

const ANSWERS: RequestListener = (request, response) => {
  const at = request.url ?? "";
  if (at === "/slow") return;
  if (at === "/moved") response.writeHead(301, { location: "/there" }).end();
  else if (at === "/round") response.writeHead(302, { location: "/round" }).end();
  else if (at === "/file") response.writeHead(302, { location: "file:///etc/passwd" }).end();
  else if (at === "/get-only") response.writeHead(request.method === "HEAD" ? 405 : 200).end("x");
  else response.writeHead(Number(/\d+$/.exec(at)?.[0] ?? 200)).end();
};

test("reports what is there, what is gone and what is unknown", async () => {
  await served(ANSWERS, async (site, options) => {
    const answer = async (path: string) =>
      (await askServers([site + path], options)).get(site + path);
    assert.deepEqual(await answer("/there"), { is: "there" });
    assert.deepEqual(await answer("/moved"), { is: "there" });
    assert.deepEqual(await answer("/get-only"), { is: "there" });
    assert.deepEqual(await answer("/404"), { is: "gone", status: 404 });
    assert.deepEqual(await answer("/410"), { is: "gone", status: 410 });
    assert.deepEqual(await answer("/403"), { is: "unknown", why: "the server answers 403" });
    assert.deepEqual(await answer("/503"), { is: "unknown", why: "the server answers 503" });
    const slow = await askServers([`${site}/slow`], { ...options, patience: 1 });
    assert.deepEqual([...slow.values()], [{ is: "unknown", why: "no answer in time" }]);
    assert.deepEqual(await answer("/round"), {
      is: "unknown",
      why: "it redirects more than 5 times",
    });
    assert.deepEqual(await answer("/file"), { is: "unknown", why: "file: is not asked" });
  });
});

test("asks no machine of the local network, wherever the address is written", async () => {
  let asked = 0;
  await served(
    (_request, response) => {
      asked++;
      response.end();
    },
    async (site, options) => {
      const guarded = { ...options, allowPrivate: false };
      const port = new URL(site).port;
      for (const host of [
        "127.0.0.1",
        "localhost",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "0.0.0.0",
        "2130706433",
      ]) {
        const url = `http://${host}:${port}/`;
        const answer = (await askServers([url], guarded)).get(url);
        assert.equal(answer?.is, "unknown", host);
        assert.match(
          answer?.is === "unknown" ? answer.why : "",
          /private network|ECONNREFUSED/,
          host,
        );
      }
    },
  );
  assert.equal(asked, 0);
});

test("knows the networks that are nobody's business", () => {
  for (const address of [
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "::1",
    "fd00::1",
    "fe80::1",
    "::ffff:10.0.0.1",
    "::ffff:a00:1",
  ]) {
    assert.ok(isPrivate(address), address);
  }
  for (const address of ["93.184.216.34", "172.32.0.1", "2606:2800:220:1::1", "example.org"]) {
    assert.ok(!isPrivate(address), address);
  }
});

test("keeps answers for a week, and asks again after it", async () => {
  let asked = 0;
  const count: RequestListener = (request, response) => {
    asked++;
    ANSWERS(request, response);
  };
  await served(count, async (site, options, log) => {
    const urls = [`${site}/there`, `${site}/503`];
    await askServers(urls, options);
    assert.equal(asked, 3, "one HEAD; HEAD and GET");
    await askServers(urls, { ...options, today: 20_006 });
    assert.equal(asked, 5, "what is not known is asked again");
    await askServers(urls, { ...options, today: 20_007 });
    assert.equal(asked, 8);
    assert.deepEqual(log, [
      "2 addresses: 0 answered within a week, 2 to ask.",
      "2 addresses: 1 answered within a week, 1 to ask.",
      "2 addresses: 0 answered within a week, 2 to ask.",
    ]);
    assert.ok(!(await readFile(options.cache, "utf8")).includes("/503"));
  });
});

test("asks one thing of a host at a time, with a pause between", async () => {
  const events: string[] = [];
  const listener: RequestListener = (request, response) => {
    events.push(`ask ${request.url}`);
    // A second request that did not wait for this answer would come before it.
    setImmediate(() => {
      events.push("answer");
      response.end();
    });
  };
  await served(listener, async (site, options) => {
    const pause = async () => {
      events.push("pause begins");
      await new Promise((next) => setImmediate(next));
      events.push("pause ends");
    };
    await askServers(
      [1, 2, 3].map((n) => `${site}/${n}`),
      { ...options, pause },
    );
    const paused = ["pause begins", "pause ends"];
    assert.deepEqual(events, [
      ...["ask /1", "answer", ...paused],
      ...["ask /2", "answer", ...paused],
      ...["ask /3", "answer"],
    ]);
  });
});

test("every address of published notes is known with its places, and of drafts none", () => {
  const texts = {
    "a.md":
      "---\nurl: https://a.example/x#part\nsources: [{title: t, url: 'https://b.example/'}]\n---\n\n[a](https://a.example/x) <https://c.example/> ![p](https://d.example/p.png) `https://code.example/`",
    "draft.md": "---\ndraft: true\n---\nhttps://secret.example/",
  };
  const addresses = externalAddresses(vaultOf(texts), filesOf(texts));
  assert.deepEqual(
    addresses.map(({ url, places }) => `${url} ${places.map(({ line }) => line).join()}`),
    [
      "https://a.example/x 2,6",
      "https://b.example/ 3",
      "https://c.example/ 6",
      "https://d.example/p.png 6",
    ],
  );
  const problems = externalProblems(
    addresses,
    new Map([["https://a.example/x", { is: "no host" }]]),
  );
  assert.deepEqual(
    problems.map(({ line, message }) => `${line} ${message}`),
    [2, 6].map((line) => `${line} https://a.example/x can't be reached: its host is gone.`),
  );
});
