/** What the style sheets may say of colors, sizes, faces and layers (`stylelint.config.mjs`). */

import assert from "node:assert/strict";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import stylelint from "stylelint";
import { ROOT } from "./fixtures/paths.ts";

async function faults(code: string, file = "src/styles/site.css"): Promise<string[]> {
  const { results } = await stylelint.lint({
    code,
    codeFilename: join(ROOT, file),
    cwd: ROOT,
  });
  return results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule));
}

test("a value of its own is a fault", async () => {
  for (const declaration of [
    "color: #123",
    "color: red",
    "background: rgb(0 0 0 / 18%)",
    "box-shadow: 0 0 4px oklch(50% 0 0)",
    "font-size: 17px",
    "font-size: 0.93rem",
    "font-size: clamp(1rem, 3vw, 2rem)",
    "font: 600 1.07rem / 1.3 var(--text)",
    "font: var(--small) Georgia",
    "font-family: Georgia, serif",
    "z-index: 7",
  ]) {
    assert.equal((await faults(`a { ${declaration}; }`)).length, 1, declaration);
  }
});

test("a token, the size of the text, and a share of the size around it are none", async () => {
  for (const declaration of [
    "color: var(--ink)",
    "border: 1px solid currentcolor",
    "background: color-mix(in srgb, var(--shade) 18%, transparent)",
    "forced-color-adjust: none; color: CanvasText",
    "font-size: var(--small)",
    "font-size: 1rem",
    "font-size: 0.75em",
    "font: inherit",
    "font: 600 var(--small) / 1.4 var(--interface)",
    "font: 0.86em var(--mono)",
    "font-family: var(--formula)",
    "z-index: var(--layer-popup)",
  ]) {
    assert.deepEqual(await faults(`a { ${declaration}; }`), [], declaration);
  }
});

test("names of faces are for where these are", async () => {
  const face = '@font-face { font-family: "A Face"; }';
  assert.equal((await faults(face)).length, 1);
  assert.deepEqual(await faults(face, "src/styles/fonts.css"), []);
});

/** A sheet without what is for paper alone. */
function onScreen(sheet: string): string {
  return sheet.replace(/@media print \{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, "");
}

test("points are for paper", async () => {
  const paper = "@media print { @page { a { b: 1pt } } p { font-size: 7pt; } }";
  assert.equal(onScreen(`a { b: 1 } ${paper} c { d: 9pt }`), "a { b: 1 }  c { d: 9pt }");
  for await (const path of glob("src/**/*.css", { cwd: ROOT })) {
    assert.doesNotMatch(onScreen(await readFile(join(ROOT, path), "utf8")), /\d+pt\b/, path);
  }
});

test("the styles of a component are held to them too", async () => {
  const component =
    "---\nconst a = 1 < 2;\n---\n<p>{a}</p>\n<style>\n  p { color: #123; }\n</style>\n";
  assert.deepEqual(await faults(component, "src/components/Status.astro"), ["color-no-hex"]);
});
