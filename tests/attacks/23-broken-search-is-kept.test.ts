/** An index that is damaged in any file is made again, and never taken over. */

import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { indexSearch } from "../../src/indexer/index.ts";

let room = "";
before(async () => {
  room = await mkdtemp(join(tmpdir(), "search-"));
});
after(() => rm(room, { recursive: true, force: true }));

/** A site of which there is nothing but what the indexer reads. */
async function siteWithRecords(name: string): Promise<string> {
  const site = join(room, name);
  const records = ["/a/", "/b/"].map((url) => ({
    url,
    html: "<html><body data-pagefind-body><p>Words</p></body></html>",
  }));
  const manifest = { digest: "d", lang: "en", pages: 2, names: [""], words: [""] };
  const files = {
    "index.json": JSON.stringify(manifest),
    "d/records/0.jsonl": records.map((record) => `${JSON.stringify(record)}\n`).join(""),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(site, "search", path)), { recursive: true });
    await writeFile(join(site, "search", path), text);
  }
  return site;
}

const textOf = (site: string) => join(site, "search/d/text");

describe("a former index", () => {
  const damages: Readonly<Record<string, (text: string) => Promise<unknown>>> = {
    "without a fragment": (text) => rm(join(text, "fragment/1.pf_fragment")),
    "without a file of words": (text) => rm(join(text, "index/0.pf_index")),
    "without a program": (text) => rm(join(text, "pagefind.js")),
    "with a fragment that was cut": (text) => truncate(join(text, "fragment/0.pf_fragment"), 20),
    "with an empty program": (text) => truncate(join(text, "pagefind.js"), 0),
    "without a folder": (text) => rm(join(text, "fragment"), { recursive: true }),
    "without anything": (text) => rm(text, { recursive: true }),
  };
  for (const [name, damage] of Object.entries(damages)) {
    test(`${name} is not taken over`, async () => {
      const former = await siteWithRecords(`${name}, former`);
      await indexSearch(former);
      const files = (await readdir(textOf(former), { recursive: true })).sort();
      await damage(textOf(former));
      const next = await siteWithRecords(name);
      assert.equal((await indexSearch(next, { former })).reused, false);
      assert.deepEqual((await readdir(textOf(next), { recursive: true })).sort(), files);
      await assert.rejects(indexSearch(former), /is damaged.*Build the site again/);
    });
  }
  test("that is whole is taken over", async () => {
    const former = await siteWithRecords("former");
    await indexSearch(former);
    assert.equal((await indexSearch(await siteWithRecords("next"), { former })).reused, true);
  });
});
