/**
 * Every address that the record has had: each is there for ever, or leads on to what took its place.
 * `addresses.txt` holds pages, anchors that exports use, feeds and data files; lines may be added, none goes.
 */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { compareText } from "../src/shared/compareText.ts";
import { allPages, attribute, filesIn, idsOf, named } from "./fixtures/pages.ts";
import { siteAt } from "./fixtures/sites.ts";

const LIST = new URL("addresses.txt", import.meta.url);
const listed = (await readFile(LIST, "utf8")).trimEnd().split("\n");

/** The rows of a table are counted by the lines of their note, which an edit moves: the page is enough. */
const ROW = /^row-\d+$/;

test("the list is sorted, and holds none twice", () => {
  assert.deepEqual(listed, [...new Set(listed)].sort(compareText));
});

test("each address answers, or leads on to one that does", async () => {
  const site = await siteAt("record");
  const [pages, files] = [await allPages(site), new Set(await filesIn(site))];
  const lost = listed.filter((address) => {
    const [url = "", id] = address.split("#");
    const page = pages.get(url);
    if (!page) return !files.has(url.slice(1));
    const refresh = named(page.root, "meta").find(
      (meta) => attribute(meta, "httpEquiv") === "refresh",
    );
    if (refresh) {
      const to = decodeURI((attribute(refresh, "content") ?? "").replace(/^.*?url=/, ""));
      return !pages.has(to.replace(/#.*$/, ""));
    }
    return id !== undefined && !ROW.test(id) && !idsOf(page.root).includes(id);
  });
  assert.deepEqual(lost, []);
});
