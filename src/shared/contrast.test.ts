import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { contrast, LEGIBLE, legible, PAPERS } from "./contrast.ts";

test("contrast is that of WCAG", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#767676", "#ffffff").toFixed(2), "4.54");
  assert.equal(contrast("#ffffff", "#ffffff"), 1);
});

test("a color that can be read stays; of any other the nearest that can is taken", () => {
  assert.equal(legible("#17508a", "light"), "#17508a");
  for (const color of ["#ffcc00", "#ffffff", "#000000", "#17508a", "#808080"]) {
    for (const theme of ["light", "dark"] as const) {
      const found = legible(color, theme);
      assert.ok(contrast(found, PAPERS[theme]) >= LEGIBLE, `${color} ${theme} ${found}`);
    }
  }
});

test("the papers are those of the style sheets", async () => {
  const css = await readFile(new URL("../styles/tokens.css", import.meta.url), "utf8");
  const { light, dark } = PAPERS;
  assert.ok(css.includes(`--paper-raised: light-dark(${light}, ${dark});`));
});
