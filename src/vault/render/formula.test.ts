import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { selectAll } from "hast-util-select";
import { toString as textOf } from "hast-util-to-string";
import { treeOf } from "../../../tests/fixtures/pages.ts";
import { formula } from "./formula.ts";

/** The elements of a formula: each its text and its class. */
function parts(tex: string, selector: string): [string, string][] {
  const { html, error } = formula(tex, true);
  assert.equal(error, undefined);
  return selectAll(selector, treeOf(html)).map((element) => [
    textOf(element),
    [element.properties["className"] ?? ""].flat().join(" "),
  ]);
}

const texts = (tex: string, selector: string) => parts(tex, selector).map(([words]) => words);

test("TeX becomes MathML", () => {
  const { html, error } = formula("\\frac{a}{b}", true);
  assert.equal(error, undefined);
  assert.match(html, /^<math display="block">/);
  assert.match(html, /<mfrac>/);
});

test("TeX that can't be read stays code, with what is wrong with it", () => {
  for (const tex of ["\\frac{a", "\\ce{H2O", "\\unheard{x}"]) {
    const { html, error } = formula(tex, false);
    assert.equal(html, `<code class="formula">${tex}</code>`);
    assert.match(error ?? "", /^The formula "\\.+" can't be read: .+\.$/);
  }
});

test("TeX can neither link, nor load, nor run on", () => {
  for (const tex of [
    "\\href{javascript:alert(1)}{x}",
    "\\url{https://example.com}",
    "\\includegraphics{https://example.com/x.png}",
    "\\htmlStyle{color: red}{x}",
    "\\fcolorbox{red}{blue}{x}",
    "\\def\\a{\\a\\a}\\a",
    "\\ce{\\href{javascript:alert(1)}{x}}",
  ]) {
    assert.doesNotMatch(formula(tex, false).html, /<[^>]* (?:href|src|style)=|<img|<a /, tex);
  }
});

test("what TeX says stays text", () => {
  assert.doesNotMatch(formula("\\text{<script>}", false).html, /<script/);
  assert.doesNotMatch(formula("<img src=x", false).html, /<img/);
});

describe("what MathML Core can't say", () => {
  test("letters of other alphabets are those of Unicode", () => {
    assert.deepEqual(texts("\\mathbb{R}\\mathbf{x1}\\mathcal{L}\\mathfrak{g}", "mi, mn"), [
      ..."ℝ𝐱𝟏ℒ𝔤",
    ]);
    assert.deepEqual(texts("\\boldsymbol{\\alpha}\\mathsf{A}\\mathtt{t}", "mi"), [..."𝜶𝖠𝚝"]);
    assert.deepEqual(parts("\\textbf{words}", "mtext"), [["words", "bold"]]);
  });

  test("columns of `aligned` meet at the equals sign, those of an array stand as it says", () => {
    const aligned = "\\begin{aligned} a &= b \\\\ &= c & d &= e \\end{aligned}";
    assert.deepEqual(parts(aligned, "mtr:last-child mtd"), [
      ["", "align-right"],
      ["=c", "gap-none align-left"],
      ["d", "align-right"],
      ["=e", "gap-none align-left"],
    ]);
    assert.deepEqual(parts("\\begin{align} a &= b \\end{align}", "mtd"), [
      ["a", "align-right"],
      ["=b", "gap-none align-left"],
    ]);
    assert.deepEqual(parts("\\begin{array}{l|cr} a & b & c \\\\ \\hline d \\end{array}", "mtd"), [
      ["a", "line-right line-bottom align-left"],
      ["b", "line-bottom gap-half"],
      ["c", "line-bottom align-right"],
      ["d", "line-right align-left"],
    ]);
  });

  test("frames, strokes and numbers of formulas", () => {
    assert.deepEqual(parts("\\boxed{x}\\cancel{y}", ".enclosed"), [
      ["x", "enclosed enclosed-box"],
      ["y", "enclosed enclosed-updiagonalstrike"],
    ]);
    const framed = "\\begin{array}{|c|} \\hline a \\\\ \\hline \\end{array}";
    assert.deepEqual(parts(framed, ".enclosed"), [
      ["a", "enclosed enclosed-left enclosed-right enclosed-top enclosed-bottom"],
    ]);
    assert.deepEqual(texts("x \\tag{3}", "semantics > mrow"), ["x(3)"]);
  });

  test("bars are brackets and grow; arrows among words do not", () => {
    for (const tex of ["\\left|\\frac12\\right|", "\\begin{vmatrix}a\\end{vmatrix}"]) {
      const { html } = formula(tex, true);
      assert.equal(html.match(/<mo [^>]*stretchy="true"[^>]*>\|<\/mo>/g)?.length, 2, html);
    }
    assert.match(formula("\\ce{A v}", true).html, /<mo stretchy="false">↓/);
    assert.deepEqual(texts("\\widehat{ab} \\hat{a}", "mo"), ["\u0302", "^"]);
  });
});

test("chemistry", () => {
  assert.deepEqual(texts("\\ce{H2O}", "mi[mathvariant=normal], mn"), ["H", "2", "O"]);
  assert.ok(texts("x = \\frac{\\ce{CO2 + C -> 2 CO}}{2}", "mfrac mo").includes("⟶"));
  assert.deepEqual(texts("\\pu{12 kJ}", "mn"), ["12"]);
});
