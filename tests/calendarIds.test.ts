/** Calendars that have saved an entry of the record know it again: `calendarIds` of its `site.yaml`. */

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { compile, readVault } from "../src/vault/index.ts";
import { ROOT } from "./fixtures/paths.ts";
import { siteFiles, textAt } from "./fixtures/siteFiles.ts";
import { TODAY, vaultOf } from "./support.ts";

test("every row that calendars know is an entry of the record", async () => {
  const vault = compile(await readVault(join(ROOT, "content")), { today: TODAY });
  const { calendarIds } = vault.settings;
  const ids = new Set(vault.harvest.timeline.map(({ id }) => id));
  assert.deepEqual(
    Object.keys(calendarIds).filter((id) => !ids.has(id)),
    [],
  );
});

const ROWS =
  "| Date | Event |\n|---|---|\n| 2025-01-02 | It began |\n| 2025-01-02 | It ran |\n| 2025-01-02 | It began |\n";

test("a row keeps its address where its line moves, and each has one of its own", () => {
  const idsOf = (text: string) => vaultOf({ "x.md": text }).harvest.timeline.map(({ id }) => id);
  const ids = idsOf(ROWS);
  assert.equal(new Set(ids).size, 3);
  for (const id of ids) assert.match(id, /^\/x\/#2025-01-02-[0-9a-f]{8}(?:-2)?$/);
  assert.deepEqual(idsOf(`Words.\n\n${ROWS}`).sort(), ids.sort());
});

test("a calendar has the listed address for an identifier, and any other entry its address", () => {
  const [began = "", ran, again] = vaultOf({ "x.md": ROWS }).harvest.timeline.map(({ id }) => id);
  const vault = vaultOf({
    "x.md": `Words.\n\n${ROWS}`,
    "site.yaml": `calendarIds:\n  ${began}: /x/#row-3\n`,
  });
  const calendar = textAt(siteFiles(vault), "data/timeline.ics").replaceAll("\r\n ", "");
  assert.deepEqual(
    [...calendar.matchAll(/^UID:(\S+)@/gm)].map(([, id]) => id).sort(),
    ["/x/#row-3", ran, again].sort(),
  );
});
