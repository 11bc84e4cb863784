/** Every tracker of the record has the rows of its data file, one for one, and every count agrees with its list. */

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { createContext, type SiteContext } from "../src/site/core/context.ts";
import { ALL_DATA_FILES } from "../src/site/exports/index.ts";
import { homePage } from "../src/site/homePage.ts";
import { anchorOf } from "../src/site/tables/anchor.ts";
import { trackerPage } from "../src/site/trackerPage.ts";
import { type Tracker, trackerPages, trackers } from "../src/site/trackers.ts";
import { compile, readVault } from "../src/vault/index.ts";

let context: SiteContext;
before(async () => {
  const files = await readVault("content");
  context = createContext(compile(files, { today: 20_777, base: "/" }));
});

const trackerAt = (url: string): Tracker => {
  const found = trackers(context).find(({ list }) => list.url === url);
  assert.ok(found, url);
  return found;
};
const rowsOf = (url: string) => {
  const tracker = trackerAt(url);
  return Array.from({ length: trackerPages(tracker) }, (_, index) =>
    trackerPage(context, tracker, index + 1),
  ).flatMap(({ tables }) => tables.flatMap(({ id, rows }) => rows.map((row) => ({ id, ...row }))));
};
const records = (name: string) => {
  const file = ALL_DATA_FILES.find((one) => one.name === name);
  return file?.table?.rows(context) ?? assert.fail(name);
};
const sorted = (values: readonly unknown[]) => values.map(String).sort();

describe("the rows of", () => {
  const byId = (name: string) => sorted(records(name).map(({ id }) => anchorOf(String(id))));
  const anchors = (url: string) => sorted(rowsOf(url).map(({ anchor }) => anchor));
  const hrefs = (url: string, table?: string) =>
    sorted(rowsOf(url).flatMap(({ id, href }) => (table && id !== table ? [] : href)));
  const urls = (name: string) => sorted(records(name).map(({ url }) => context.href(String(url))));

  test("accusations", () => assert.deepEqual(anchors("/accusations/"), byId("accusations")));
  test("claims", () => assert.deepEqual(anchors("/claims/"), byId("claims")));
  test("cases, and probes, which stand in the proceedings alone", () => {
    const probes = records("proceedings").filter(({ kind }) => kind === "probe");
    const ids = probes.map(({ id }) => anchorOf(String(id)));
    assert.deepEqual(anchors("/cases/"), sorted([...byId("cases"), ...ids]));
  });
  test("laws, and rules and orders that are events", () => {
    const laws = records("proceedings").filter(({ kind }) => kind !== "probe" && kind !== "case");
    const ids = [...laws, ...records("laws")].map(({ id }) => anchorOf(String(id)));
    assert.deepEqual(anchors("/laws/"), sorted([...new Set(ids)]));
  });
  test("arguments", () => assert.deepEqual(hrefs("/arguments/"), urls("arguments")));
  test("companies", () => assert.deepEqual(hrefs("/companies/"), urls("companies")));
  test("people", () => assert.deepEqual(hrefs("/people/"), urls("people")));
  test("sources", () => assert.deepEqual(hrefs("/sources/", "sources"), urls("sources")));
});

describe("a row says what its record says", () => {
  test("of a claim: its status", () => {
    const byAnchor = new Map(rowsOf("/claims/").map((row) => [row.anchor, row]));
    for (const { id, content_status: status } of records("claims")) {
      assert.deepEqual(byAnchor.get(anchorOf(String(id)))?.values["status"], [status], String(id));
    }
  });
  test("of a charge: accusers, accused, status, and whether there is a reply", () => {
    const byAnchor = new Map(rowsOf("/accusations/").map((row) => [row.anchor, row]));
    for (const record of records("accusations")) {
      const values = byAnchor.get(anchorOf(String(record["id"])))?.values;
      assert.ok(values, String(record["id"]));
      const { typeset } = context;
      const accused = [record["accused"], record["accused_text"]].flat().filter(Boolean);
      // A document that names no firm shares a column of the matrix, and a choice of the list.
      const isUnnamed =
        record["part_of"] === "" && (record["accused_text"] !== "" || accused.length === 0);
      assert.deepEqual(
        sorted(values["accused"] ?? []),
        sorted([
          ...(accused.length > 0 ? accused.map((name) => typeset(String(name))) : ["nobody named"]),
          ...(isUnnamed ? ["unnamed groups"] : []),
        ]),
      );
      assert.deepEqual(values["status"], [record["content_status"]].filter(Boolean));
      const hasReply = (record["replies"] as unknown[]).length > 0;
      assert.equal(values["reply"]?.includes("with a reply"), hasReply);
    }
  });
  test("of a law: its stage", () => {
    const byAnchor = new Map(rowsOf("/laws/").map((row) => [row.anchor, row]));
    for (const { id, stage } of records("laws")) {
      const found = byAnchor.get(anchorOf(String(id)))?.values["stage"];
      assert.deepEqual(found, stage === "" ? [] : [stage], String(id));
    }
  });
});

test("every count of the first page is that of its list", () => {
  const byUrl = new Map(trackers(context).map((tracker) => [tracker.list.url, tracker]));
  for (const { count, href } of homePage(context).figures) {
    const tracker = byUrl.get(href);
    if (!tracker) continue;
    assert.equal(count, String(trackerPage(context, tracker, 1).total), href);
  }
});

test("the scoreboard counts what its links lead to", () => {
  const rows = rowsOf("/claims/");
  for (const { count, href } of trackerAt("/claims/").scores) {
    const status = new URL(href, "https://example.org").searchParams.get("status");
    const found = rows.filter(({ values }) => values["status"]?.includes(String(status)));
    assert.equal(found.length, count, href);
  }
});
