import assert from "node:assert/strict";
import { test } from "node:test";
import { formula } from "./formula.ts";

test("TeX becomes MathML", () => {
  const { html, error } = formula("\\frac{a}{b}", true);
  assert.equal(error, undefined);
  assert.match(html, /<math xmlns="[^"]*" display="block">/);
  assert.match(html, /<mfrac>/);
});

test("TeX that can't be read stays code, with what is wrong with it", () => {
  const { html, error } = formula("\\frac{a", false);
  assert.equal(html, '<code class="formula">\\frac{a</code>');
  assert.match(error ?? "", /^The formula "\\frac\{a" can't be read: .+\.$/);
});

test("TeX can neither link, nor load, nor run on", () => {
  for (const tex of [
    "\\href{javascript:alert(1)}{x}",
    "\\url{https://example.com}",
    "\\includegraphics{https://example.com/x.png}",
    "\\htmlStyle{color: red}{x}",
    "\\def\\a{\\a\\a}\\a",
  ]) {
    assert.doesNotMatch(formula(tex, false).html, /<[^>]*(?:href|src|style)=|<img|<a /, tex);
  }
});

test("what TeX says stays text", () => {
  assert.doesNotMatch(formula("\\text{<script>}", false).html, /<script/);
  assert.doesNotMatch(formula("<img src=x", false).html, /<img/);
});
