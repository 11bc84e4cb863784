/** Any vault becomes a site whose links lead somewhere. */

import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { readCsv } from "./fixtures/csv.ts";
import { exported, readExport } from "./fixtures/exports.ts";
import { brokenLinks as brokenLinksOnPages } from "./fixtures/pages.ts";
import { brokenLinks, siteFiles, siteFilesOf, textAt } from "./fixtures/siteFiles.ts";
import { outputOf, siteAt } from "./fixtures/sites.ts";
import { vaultOf } from "./support.ts";

describe("any vault builds:", () => {
  const seeds = fileURLToPath(new URL("../../shared/seeds", import.meta.url));

  test("the seeds", async (context) => {
    if (!(await stat(seeds).catch(() => undefined))) {
      context.skip(`there are no seeds at ${seeds}`);
      return;
    }
    const site = await siteFilesOf(seeds);
    assert.deepEqual(brokenLinks(site), []);
    const { timeline } = exported("timeline", textAt(site, "data/timeline.json"));
    assert.ok(timeline.length >= 5);
  });

  test("an empty one", async () => {
    const site = await siteAt("empty");
    assert.deepEqual(await brokenLinksOnPages(site, "/"), []);
    assert.deepEqual((await readExport(site, "notes")).notes, []);
    assert.match(await outputOf("empty"), /Search: 0 pages indexed/);
  });

  const VAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "one with only attachments": { "a/b.png": "x", "c.pdf": "y" },
    "one without site.yaml, its notes where another vault has essays": {
      "A.md": "See [[B]] and [[Us]].",
      "folder/B.md": "See [[A]].",
      "about/Us.md": "See [[Ours]].",
      "guides/Ours.md": "See [[Us]].",
    },
    "one whose site.yaml is broken": { "site.yaml": "title: [\n", "A.md": "A." },
    "one of drafts alone": { "A.md": "---\ndraft: true\n---\n" },
    "one of an empty note": { "A.md": "" },
    "one with names in every script": {
      "深度求索/模型 蒸馏.md": "[[المذكرة]]",
      "المذكرة.md": "[[模型 蒸馏]] [[emoji 🐦]]",
      "emoji 🐦.md": "#标签",
      "100% & co?.md": "[[C# notes]]",
      "C# notes.md": "x",
    },
    "one with a base of its own": {
      "site.yaml": "base: /deep/er\n",
      "A.md": "[[B]]",
      "B.md": "#tag",
    },
  };
  for (const [name, files] of Object.entries(VAULTS)) {
    test(name, () => {
      const site = siteFiles(vaultOf(files));
      assert.equal(site.base, files["site.yaml"]?.startsWith("base") ? "/deep/er/" : "/");
      assert.deepEqual(brokenLinks(site), []);
      const { notes } = exported("notes", textAt(site, "data/notes.json"));
      const published = Object.entries(files).filter(
        ([path, text]) => path.endsWith(".md") && !text.includes("draft"),
      );
      assert.equal(notes.length, published.length);
      const csv = readCsv(textAt(site, "data/notes.csv"));
      assert.deepEqual(csv[0]?.slice(0, 3), ["url", "title", "kind"]);
    });
  }
});

test("a link that leads nowhere, or out of the base, is found", () => {
  const site = siteFiles(vaultOf({ "A.md": "[[B]]", "B.md": "B." }, { base: "/deep/" }));
  assert.deepEqual(brokenLinks(site), []);
  const pages = new Map([...site.pages].filter(([url]) => url !== "/b/"));
  assert.ok(brokenLinks({ ...site, pages }).includes("/a/: /deep/b/: no such page"));
  const planted = { href: "/all/", html: '<a href="/deep/a/#nowhere">A</a>' };
  const found = brokenLinks({ ...site, pages: new Map([...site.pages, ["/planted/", planted]]) });
  assert.deepEqual(found, [
    "/planted/: /all/: outside of the base",
    "/planted/: /deep/a/#nowhere: no such id",
  ]);
});
