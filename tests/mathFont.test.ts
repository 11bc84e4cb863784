/** The committed face of formulas; `UPDATE_GOLDEN=1` makes it again. */

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { MATH_FONT, mathFont } from "./fixtures/mathFont.ts";

test("the face of formulas is the package's, cut, with its table for formulas", async () => {
  if (process.env["UPDATE_GOLDEN"]) await writeFile(MATH_FONT, await mathFont("woff2"));
  const [made, committed] = await Promise.all([
    mathFont("truetype"),
    mathFont("truetype", MATH_FONT),
  ]);
  assert.equal((await readFile(MATH_FONT)).toString("latin1", 0, 4), "wOF2");
  const [expected, found] = [tablesOf(made), tablesOf(committed)];
  assert.deepEqual([...found.keys()], [...expected.keys()]);
  assert.ok(found.has("MATH"));
  // Compression writes the outlines anew, and with them where each begins and the checksum.
  for (const name of ["glyf", "loca", "head"]) assert.ok(expected.delete(name));
  for (const [name, bytes] of expected) assert.ok(found.get(name)?.equals(bytes), name);
});

/** The tables of a TrueType file, by name. */
function tablesOf(font: Buffer): Map<string, Buffer> {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const entry = 12 + 16 * index;
      const [start, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)];
      return [font.toString("latin1", entry, entry + 4), font.subarray(start, start + length)];
    }),
  );
}
