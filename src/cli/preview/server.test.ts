import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { writeFiles } from "../../../tests/fixtures/build.ts";
import { DISK, type Disk, replaceSite } from "../siteFolder/index.ts";
import { siteServer } from "./server.ts";

let room = "";
before(async () => {
  room = await mkdtemp(join(tmpdir(), "preview-"));
});
after(() => rm(room, { recursive: true, force: true }));

const LONG = 300_000;
const PATHS = ["index.html", "404.html", "data/notes.json", "a/index.html", "a b/ä.png"];
const site = (word: string) =>
  PATHS.map((path, index) => [path, index === 2 ? word.repeat(LONG) : word] as const);

const servers: Server[] = [];
after(() => {
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
});

async function serving(dist: string, base = "/"): Promise<{ origin: string }> {
  const server = siteServer(dist, base);
  servers.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe("each answer comes whole from one site while it is replaced again and again", () => {
  /** As one at which a disk is mounted, which can't be moved. */
  const mounted = (dist: string): Disk => {
    const fixed = () => Promise.reject(Object.assign(new Error("EBUSY"), { code: "EBUSY" }));
    return {
      ...DISK,
      rename: (from, to) => (from === dist || to === dist ? fixed() : DISK.rename(from, to)),
    };
  };
  for (const [kind, diskOf, times] of [
    ["a folder", () => DISK, 20],
    ["a mount point", mounted, 6],
  ] as const) {
    test(kind, async () => {
      const [dist, made] = [join(room, kind, "dist"), join(room, kind, "made")];
      await writeFiles(made, site("o"));
      await replaceSite(dist, made);
      const { origin } = await serving(dist);
      const seen = new Set<string>();
      let replacing = true;
      const asking = Array.from({ length: 3 }, async (_, offset) => {
        for (let count = offset; replacing || count < 20; count++) {
          const path = ["", "data/notes.json", "a/", "a%20b/%C3%A4.png", "nowhere/"][count % 5];
          const response = await fetch(`${origin}/${path}`);
          const words = await response.text();
          assert.equal(response.status, path === "nowhere/" ? 404 : 200, path);
          const [word = ""] = words;
          assert.equal(words, word.repeat(path === "data/notes.json" ? LONG : 1), path);
          seen.add(word);
        }
      });
      for (let count = 0; count < times; count++) {
        await writeFiles(made, site(count % 2 === 0 ? "n" : "o"));
        await replaceSite(dist, made, diskOf(dist));
        await rm(made, { recursive: true, force: true });
      }
      replacing = false;
      await Promise.all(asking);
      assert.deepEqual([...seen].toSorted(), ["n", "o"]);
    });
  }
});

describe("a path", () => {
  let origin = "";
  before(async () => {
    const dist = join(room, "paths");
    await writeFiles(dist, site("words"));
    await writeFile(join(room, "secret.txt"), "secret");
    await symlink(join(room, "secret.txt"), join(dist, "out.txt"));
    ({ origin } = await serving(dist, "/base/"));
  });

  /** `fetch` would take the dots out itself. */
  const raw = (path: string) =>
    new Promise<number | undefined>((done, fail) => {
      request(origin, { path }, (response) => done(response.resume().statusCode))
        .once("error", fail)
        .end();
    });

  test("out of the site, or outside of its base, leads to the page for wrong addresses", async () => {
    for (const path of [
      "/",
      "/base",
      "/a/",
      "/base/../secret.txt",
      "/base/..%2fsecret.txt",
      "/base/%2e%2e/secret.txt",
      "/base/a/..%5c..%5csecret.txt",
      "/base/out.txt",
      "/base/%00",
      "/base/%FF",
      "/base/nowhere",
    ]) {
      assert.equal(await raw(path), 404, path);
    }
    assert.equal(await (await fetch(`${origin}/base/nowhere/`)).text(), "words");
  });

  test("of a folder leads to its page", async () => {
    const moved = await fetch(`${origin}/base/a?x`, { redirect: "manual" });
    assert.deepEqual([moved.status, moved.headers.get("location")], [301, "/base/a/?x"]);
  });

  test("has its type, and parts of files are given", async () => {
    const picture = await fetch(`${origin}/base/a%20b/%C3%A4.png`);
    assert.equal(picture.headers.get("content-type"), "image/png");
    for (const [asked, given, range] of [
      ["bytes=1-2", "or", "bytes 1-2/5"],
      ["bytes=3-", "ds", "bytes 3-4/5"],
      ["bytes=-1", "s", "bytes 4-4/5"],
    ] as const) {
      const part = await fetch(`${origin}/base/`, { headers: { Range: asked } });
      assert.deepEqual(
        [part.status, await part.text(), part.headers.get("content-range")],
        [206, given, range],
      );
    }
    const whole = await fetch(`${origin}/base/`, { headers: { Range: "bytes=9-" } });
    assert.deepEqual([whole.status, await whole.text()], [200, "words"]);
    const head = await fetch(`${origin}/base/`, { method: "HEAD" });
    assert.deepEqual([head.status, head.headers.get("content-length")], [200, "5"]);
    assert.equal((await fetch(`${origin}/base/`, { method: "POST" })).status, 405);
  });
});

describe("two previews at once", () => {
  /** What a preview says until it serves or has ended. */
  const preview = async (...args: string[]) => {
    const child = spawn(process.execPath, [
      ...["--disable-warning=ExperimentalWarning", "src/cli/main.ts"],
      ...["preview", "--outDir", join(room, "two"), "--host", "127.0.0.1", ...args],
    ]);
    let said = "";
    await new Promise<void>((done) => {
      const hear = (part: Buffer) => {
        said += part;
        if (said.includes("Ctrl+C")) done();
      };
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      child.once("close", () => done());
    });
    return { child, said };
  };
  const addressIn = (said: string) => /http:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1];

  test("the second has the next free port, or says that its port is taken", async () => {
    await writeFiles(join(room, "two"), site("words"));
    const first = await preview();
    const second = await preview();
    try {
      const ports = [first, second].map(({ said }) => addressIn(said));
      assert.ok(ports[0] !== undefined && ports[1] !== undefined, first.said + second.said);
      assert.ok(Number(ports[1]) > Number(ports[0]));
      for (const port of ports) {
        assert.equal(await (await fetch(`http://127.0.0.1:${port}/a/`)).text(), "words");
      }
      const third = await preview("--port", String(ports[0]));
      assert.match(third.said, /^--port is \d+, which another program has; name another/);
      assert.equal(third.child.exitCode ?? (await once(third.child, "close"))[0], 2);
    } finally {
      const ended = [first, second].map(({ child }) => once(child, "close"));
      for (const { child } of [first, second]) child.kill("SIGTERM");
      assert.deepEqual(
        (await Promise.all(ended)).map(([code]) => code),
        [0, 0],
      );
    }
  });
});
