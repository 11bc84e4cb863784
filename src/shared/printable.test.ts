import assert from "node:assert/strict";
import { test } from "node:test";
import { fc } from "../../tests/properties.ts";
import { printable } from "./printable.ts";

test("what steers a terminal is shown as a code", () => {
  assert.equal(
    printable("\u001b[2J\u0007\u007f\u009b\r\0"),
    "\\u001b[2J\\u0007\\u007f\\u009b\\u000d\\u0000",
  );
  assert.equal(printable("a\u202eb\u2066c\u2069"), "a\\u202eb\\u2066c\\u2069");
  assert.equal(printable("é 深\t\n\u200f👩‍👧"), "é 深\t\n\u200f👩‍👧");
});

test("JSON stays JSON, and says the same", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
      const json = JSON.stringify(value, null, 1);
      assert.deepEqual(JSON.parse(printable(json)), JSON.parse(json));
      assert.doesNotMatch(printable(json), /[^\n\t\P{Cc}]/u);
    }),
  );
});
