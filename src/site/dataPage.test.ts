import assert from "node:assert/strict";
import { test } from "node:test";
import { siteOf } from "../../tests/support.ts";
import { fieldsOf } from "./exports/fields.ts";
import { ALL_DATA_FILES } from "./exports/index.ts";

test("the page lists each file with its rows, fields and downloads, on the terms of the vault", () => {
  const { files, license, version, head, example } = siteOf({
    "site.yaml": "title: Mills\nbase: /a/\nlicense: CC-BY-4.0\n",
    "companies/Mill.md": "",
    "events/Sale.md": "---\ndate: 2026\n---\n",
  }).data();
  const timeline = files.find(({ name }) => name === "timeline");
  assert.deepEqual(
    [timeline?.rows, timeline?.downloads.map(({ label, href }) => [label, href])],
    [
      "1 row",
      [
        ["timeline.json", "/a/data/timeline.json"],
        ["timeline.csv", "/a/data/timeline.csv"],
        ["timeline.ics", "/a/data/timeline.ics"],
        ["JSON Schema", "/a/data/schemas/timeline.schema.json"],
      ],
    ],
  );
  assert.ok(timeline?.fields.some(({ name }) => name === "date_start"));
  assert.deepEqual(license?.label, "Creative Commons Attribution 4.0 (CC BY 4.0)");
  assert.equal(version, 2);
  assert.equal(example.file, "notes.csv");
  assert.match(
    head.description,
    /^Mills as files for programs: claims, timeline, companies, notes,/,
  );
});

test("a vault that gives no license has none on the page, nor in its package", () => {
  const site = siteOf({ "A.md": "" });
  assert.equal(site.data().license, undefined);
  const text = site.files.data().get("datapackage.json")?.() ?? "";
  assert.ok(!("licenses" in (JSON.parse(text) as object)));
});

test("each field of each file says what it means", () => {
  for (const { table } of ALL_DATA_FILES) {
    if (!table) continue;
    for (const { name, means } of fieldsOf(table)) assert.match(means, /^[A-Z0-9“].*\.$/, name);
  }
});
