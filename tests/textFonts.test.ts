/** The committed Latin faces; `UPDATE_GOLDEN=1` makes them again. */

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { committedFont, TEXT_FONTS, type TextFont, textFont } from "./fixtures/textFonts.ts";

for (const name of Object.keys(TEXT_FONTS) as TextFont[]) {
  test(`${name} is the package's, cut to Latin and to the weights in use`, async () => {
    const file = committedFont(name);
    if (process.env["UPDATE_GOLDEN"]) await writeFile(file, await textFont(name, "woff2"));
    const [made, found] = await Promise.all([textFont(name, "woff2"), readFile(file)]);
    assert.ok(found.equals(made));
    assert.ok(found.length < 36_000, `${found.length} bytes`);
  });
}
