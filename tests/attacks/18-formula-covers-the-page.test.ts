/** A formula paints nothing outside of its box, and in no color that the paper hides. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { htmlOf, vaultOf } from "../support.ts";

const formulas = [
  "\\raisebox{14em}{\\colorbox{white}{\\text{\\Huge Status: Confirmed by court}}}",
  "\\raisebox{-14em}{x}",
  "\\kern{-99999em}\\text{left}",
  "\\kern{99999em}\\text{right}",
  "\\mkern-999mu x",
  "a\\hspace{-30em}\\text{moved}",
  "\\mathllap{\\text{\\Huge over the edge}}",
  "\\smash{\\Huge\\text{smash}}",
  "\\begin{array}{c}a\\\\[-30em]\\text{\\Huge UP}\\end{array}",
  "\\rule[-50em]{50em}{50em}",
  "\\fcolorbox{red}{white}{x}",
  "\\color{white}x",
  "\\textcolor{#fefefe}{x}",
];

describe("lengths are those of signs, and colors those of the theme", () => {
  for (const tex of formulas) {
    test(tex, () => {
      const html = htmlOf(vaultOf({ "x.md": `$${tex}$` }), "x.md");
      assert.match(html, /<math/);
      const shown = html.replace(/<annotation.*?<\/annotation>/g, "");
      for (const [, length] of shown.matchAll(/"(-?[\d.]+)em"/g)) {
        assert.ok(Number(length) >= -1 && Number(length) <= 20, `${length}em`);
      }
      for (const [, raised] of shown.matchAll(/voffset="(-?[\d.]+)em"/g)) {
        assert.ok(Number(raised) <= 2, `${raised}em`);
      }
      assert.doesNotMatch(shown, / (?:math)?(?:color|background|style)=/);
    });
  }
  test("an author's red is the theme's", () => {
    const html = htmlOf(vaultOf({ "x.md": "$\\color{red}x$ $\\textcolor{blue}{y}$" }), "x.md");
    assert.match(html, /class="tint-red".*class="tint-blue"/s);
  });
});

test("what would stand outside of the box is cut", async () => {
  const css = await readFile(new URL("../../src/styles/math.css", import.meta.url), "utf8");
  assert.match(css, /\nmath \{[^}]*overflow: clip;[^}]*contain: paint;/);
});
