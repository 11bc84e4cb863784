import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { writeFiles } from "../../../tests/fixtures/build.ts";
import { site, stage, wordsOf } from "../../../tests/fixtures/formerSite.ts";
import { filesIn } from "../../../tests/fixtures/pages.ts";
import { DISK, type Disk, replaceSite, requireReplaceable, restoreSite } from "./index.ts";

let room = "";
before(async () => {
  room = await mkdtemp(join(tmpdir(), "site-folder-"));
});
after(() => rm(room, { recursive: true, force: true }));

/** A disk that ends the process before its operation of that number. */
function diesAt(number: number): Disk {
  let count = 0;
  const counted =
    <A extends unknown[]>(does: (...args: A) => Promise<void>) =>
    (...args: A) =>
      ++count >= number ? Promise.reject(new Error("killed")) : does(...args);
  return {
    rename: counted(DISK.rename),
    copy: counted(DISK.copy),
    remove: counted(DISK.remove),
  };
}

test("a new site takes the place of the former one, and nothing else is left", async () => {
  const { dist, made } = await stage(join(room, "plain"));
  await replaceSite(dist, made);
  assert.equal(await wordsOf(dist), "new");
  assert.deepEqual(
    (await filesIn(join(room, "plain"))).filter((path) => !path.startsWith("dist/")),
    [],
  );
});

describe("wherever it is killed, one site is whole, and the next command brings it back:", () => {
  for (let number = 1; number <= 9; number++) {
    test(`before operation ${number}`, async () => {
      const { dist, made } = await stage(join(room, `killed-${number}`));
      await replaceSite(dist, made, diesAt(number)).catch(() => undefined);
      const found = [await wordsOf(dist), await wordsOf(`${dist}.previous`)];
      assert.ok(found.includes("old") || found.includes("new"), found.join());
      await restoreSite(dist);
      const words = await wordsOf(dist);
      assert.ok(words === "old" || words === "new", words);
      assert.ok(!existsSync(`${dist}.previous`));
    });
  }
});

test("a full disk leaves the former site as it was", async () => {
  const { dist, made } = await stage(join(room, "full"));
  const full = { code: "EXDEV" };
  const disk: Disk = {
    ...DISK,
    rename: (from, to) =>
      from === made ? Promise.reject(Object.assign(new Error(), full)) : DISK.rename(from, to),
    copy: () => Promise.reject(Object.assign(new Error("no space left"), { code: "ENOSPC" })),
  };
  await assert.rejects(replaceSite(dist, made, disk), /no space left/);
  assert.equal(await wordsOf(dist), "old");
  assert.ok(!existsSync(`${dist}.previous`));
});

test("a former site is kept while something else stands in its place", async () => {
  const { dist } = await stage(join(room, "taken"));
  await DISK.rename(dist, `${dist}.previous`);
  await writeFiles(dist, [["letters.txt", "mine"]]);
  assert.equal(await restoreSite(dist), undefined);
  assert.equal(await wordsOf(`${dist}.previous`), "old");
  assert.deepEqual(await filesIn(dist), ["letters.txt"]);
});

test("a site is brought back where a link led to it", async () => {
  const { dist } = await stage(join(room, "link-left"));
  const link = join(room, "link-left", "public");
  await symlink("dist", link);
  await DISK.rename(dist, `${dist}.previous`);
  assert.match((await restoreSite(link)) ?? "", /is back/);
  assert.equal(await wordsOf(link), "old");
});

test("a link to the folder stays a link", async () => {
  const { dist, made } = await stage(join(room, "linked"));
  const link = join(room, "linked", "public");
  await symlink(dist, link);
  await replaceSite(link, made);
  assert.equal(await wordsOf(dist), "new");
  assert.equal(await wordsOf(link), "new");
});

describe("a folder may be replaced", () => {
  const asked = async (name: string, files: readonly [string, string][]) => {
    const folder = join(room, "asked", name);
    await writeFiles(folder, files);
    return requireReplaceable(folder, join(room, "vault"));
  };
  test("that is empty, not there, or a site, also one of a former version", async () => {
    await asked("empty", []);
    await requireReplaceable(join(room, "asked", "nothing"), join(room, "vault"));
    assert.match(
      (await asked("former", [...site("old"), ["embed/graph/index.html", "old"]])) ?? "",
      /of a former version/,
    );
    const { dist } = await stage(join(room, "ours"));
    await writeFiles(dist, [["photos/a.jpg", "kept no more"]]);
    await requireReplaceable(dist, join(room, "vault"));
  });
  test("and no other", async () => {
    await assert.rejects(asked("photos", [["a.jpg", ""]]), /other things than a site/);
    const mixed: [string, string][] = [...site("old"), ["photos/a.jpg", ""]];
    await assert.rejects(asked("mixed", mixed), /other things than a site/);
    await assert.rejects(asked("data", [["data/notes.json", "[]"]]), /other things than a site/);
    const vault = join(room, "asked", "around", "vault");
    await writeFiles(vault, [["A.md", ""]]);
    await assert.rejects(
      requireReplaceable(join(room, "asked", "around"), vault),
      /holds the vault/,
    );
  });
  test("and a folder beside it that is no site stops the build, and stays", async () => {
    const { dist, made } = await stage(join(room, "beside"));
    await writeFiles(`${dist}.previous`, [["letters.txt", "mine"]]);
    await assert.rejects(replaceSite(dist, made), /is no site/);
    assert.equal(await wordsOf(dist), "old");
    assert.deepEqual(await filesIn(`${dist}.previous`), ["letters.txt"]);
  });
});
