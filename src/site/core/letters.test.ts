import assert from "node:assert/strict";
import { test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";
import { lettersOf } from "./letters.ts";

const letters = (files: Record<string, string>) => [...lettersOf(vaultOf(files))].sort().join("");

test("letters beyond Western Europe are those of titles, names, front matter and text", () => {
  const files = {
    "Ⲁ.md": "",
    "深.md": "---\naliases: [度]\ncountry: 求\n---\nText: 索。 Ещё, λ, Božić, café – 12 €.\n",
  };
  assert.equal(letters(files), [..."Ⲁ深度求索。Ещёλžć"].sort().join(""));
});

test("what is not published gives no letter away", () => {
  assert.equal(letters({ "A.md": "%% 秘 %%Text\n", "B.md": "---\ndraft: true\n---\n密\n" }), "");
});
