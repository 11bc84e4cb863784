/** A small site, and the same built again over itself. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allPages, brokenLinks, filesHolding, filesIn } from "./fixtures/pages.ts";
import { movedMap, outputOf, siteAt } from "./fixtures/sites.ts";

test("a draft that others name leaves no trace, whichever way it is named", async () => {
  const site = await siteAt("small");
  assert.deepEqual(await filesHolding(site, "xyzzy"), []);
  const files = (await filesIn(site)).filter((path) => path.startsWith("files/"));
  assert.deepEqual(files, ["files/shown.png"]);
});

test("notes stand where another vault has essays, and every link leads somewhere", async () => {
  const site = await siteAt("small");
  const pages = await allPages(site);
  for (const url of ["/about/us/", "/guides/ours/"]) assert.ok(pages.has(url), url);
  assert.deepEqual(await brokenLinks(site, "/"), []);
});

describe("a build over its former site", () => {
  test("leaves nothing of the former one", async () => {
    const site = await siteAt("smallAgain");
    assert.ok(!(await filesIn(site)).includes("old/index.html"));
    assert.deepEqual(await filesIn(site), await filesIn(await siteAt("small")));
  });

  test("begins its map on the former one", async () => {
    const map = await readFile(join(await siteAt("smallAgain"), "data/graph.json"), "utf8");
    assert.equal(map, await movedMap());
  });

  test("takes the search over where only a draft has changed, byte by byte", async () => {
    const [first, again] = [await siteAt("small"), await siteAt("smallAgain")];
    assert.match(await outputOf("smallAgain"), /Search: nothing in it has changed\./);
    const searched = (await filesIn(first)).filter((path) => path.startsWith("search/"));
    assert.ok(searched.length > 10);
    for (const path of searched) {
      assert.deepEqual(await readFile(join(again, path)), await readFile(join(first, path)), path);
    }
  });
});
