/** Which tables are timelines, against the verdicts of `corpora/eventTables.yaml`. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { z } from "zod";
import { ROOT } from "./fixtures/paths.ts";
import { vaultOf } from "./support.ts";

const Table = z.strictObject({
  header: z.string(),
  row: z.string(),
  timeline: z.enum(["yes", "no"]),
});

const text = await readFile(join(ROOT, "tests/corpora/eventTables.yaml"), "utf8");
const tables = z
  .array(Table)
  .parse(parse(text))
  .map((table) => ({ ...table, isRead: isRead(table) }));

/** Whether the compiler makes an entry of the row. */
function isRead({ header, row }: z.output<typeof Table>): boolean {
  const dashes = header.replace(/[^|]+/g, "---");
  const { harvest } = vaultOf({ "Mill.md": `| ${header} |\n| ${dashes} |\n| ${row} |\n` });
  return harvest.timeline.length + harvest.undated.length > 0;
}

const share = (part: typeof tables, of: typeof tables) => part.length / of.length;
const found = tables.filter((table) => table.isRead);
const wanted = tables.filter(({ timeline }) => timeline === "yes");
const right = found.filter(({ timeline }) => timeline === "yes");
const list = (some: typeof tables) => some.map(({ header, row }) => `${header}: ${row}`).join("\n");

test("of the tables that become timelines, 97 in 100 are timelines", (t) => {
  t.diagnostic(`${right.length} of ${found.length} right`);
  const wrong = found.filter(({ timeline }) => timeline === "no");
  assert.ok(share(right, found) >= 0.97, list(wrong));
});

test("of the tables that are timelines, 80 in 100 become some", (t) => {
  assert.ok(tables.length >= 100);
  t.diagnostic(`${right.length} of ${wanted.length} found`);
  const missed = wanted.filter((table) => !table.isRead);
  assert.ok(share(right, wanted) >= 0.8, list(missed));
});
