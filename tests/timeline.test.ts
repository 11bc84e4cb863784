/** The timeline of a site: of dates of every sort, of none, and of very many. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { createSite } from "../src/site/index.ts";
import { readExport } from "./fixtures/exports.ts";
import {
  allPages,
  attribute,
  elements,
  named,
  readPages,
  textOf,
  withClass,
} from "./fixtures/pages.ts";
import { siteAt } from "./fixtures/sites.ts";
import { ROWS } from "./fixtures/smallVault.ts";
import { compareTimelines, timelinePagesOf } from "./fixtures/timelines.ts";
import { vaultOf } from "./support.ts";

test("dates of every sort are in the list, the table and the data, and the unreadable too", async () => {
  const site = await siteAt("small");
  await compareTimelines(site, "/");
  const { timeline, undated } = await readExport(site, "timeline");
  assert.equal(timeline.filter(({ date }) => date.start === "2025-01-27").length, ROWS);
  assert.deepEqual(
    timeline.slice(0, 3).map(({ title, date }) => [title, date.start]),
    [
      ["Caesar", "-000043-01-01"],
      ["Pliny", "0079-08-24"],
      ["Long", "1801-01-01"],
    ],
  );
  assert.deepEqual(
    undated.map(({ title, date }) => [title, date.text]),
    [
      ["Day: The end", "whenever"],
      ["Nothing", ""],
      ["Soon", "soon"],
    ],
  );
  const page = (await allPages(site)).get("/timeline/");
  assert.ok(page);
  const [list] = withClass(page.root, "in-time");
  assert.ok(list);
  assert.match(textOf(named(list, "h3").at(-1) ?? list), /^Undated 3$/);
  const last = elements(list, (element) => attribute(element, "dataUndated") !== undefined);
  assert.deepEqual(
    last.map((item) => withClass(item, "in-time-date").map(textOf).join()),
    ["“whenever”", "No date", "“soon”"],
  );
  assert.match(textOf(page.root), /3 without a readable date/);
});

describe("the timeline of a vault without a date", () => {
  test("says so", async () => {
    const page = (await allPages(await siteAt("empty"))).get("/timeline/");
    assert.ok(page);
    assert.match(textOf(page.root), /Nothing has a date yet/);
  });

  test("is not in the navigation, and has no calendar", () => {
    const vault = vaultOf({ "A.md": "A." });
    const site = createSite(vault);
    const { page } = site.page("/timeline/");
    assert.ok("isEmpty" in page && page.isEmpty);
    assert.ok(page.frame.navigation.length > 0);
    assert.ok(!page.frame.navigation.some(({ label }) => label === "Timeline"));
    assert.ok(!site.files.data().has("timeline.ics"));
  });
});

test("of ten thousand entries no page of the timeline is heavier than 200 KB, gzip", async () => {
  const site = await siteAt("large");
  const found = await readPages(site, (url) => /timeline\/|^\/companies\/company-0\/$/.test(url));
  const pages = ["/timeline/", "/timeline/table/"].map((url) => timelinePagesOf(found, url));
  for (const form of pages) assert.ok(form.length > 20);
  const embed = found.get("/embed/timeline/");
  const heavy = [...pages.flat(), ...(embed ? [embed] : [])].flatMap(({ url, html }) => {
    const bytes = gzipSync(html).length;
    return bytes > 200_000 ? [`${url}: ${bytes} bytes`] : [];
  });
  assert.deepEqual(heavy, []);
  await compareTimelines(site, "/");
  // A note shows its five latest, its timeline the latest hundred, and each leads on to the rest.
  for (const [url, count, rest] of [
    ["/companies/company-0/", 5, "/companies/company-0/timeline/"],
    ["/companies/company-0/timeline/", 100, "/timeline/?company=companies/company-0"],
  ] as const) {
    const page = found.get(url);
    assert.ok(page, url);
    const entries = elements(page.root, (element) => attribute(element, "dataEntry") !== undefined);
    assert.equal(entries.length, count, url);
    const links = named(page.root, "a").map((link) => attribute(link, "href"));
    assert.ok(links.includes(rest), rest);
  }
});
