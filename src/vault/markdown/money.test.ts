import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertLinearGrowth } from "../../../tests/growth.ts";
import { parseMarkdown } from "./index.ts";
import { walk } from "./tree.ts";

function formulasIn(source: string): string[] {
  const found: string[] = [];
  walk(parseMarkdown(source).root, (node) => {
    if (node.type === "formula") found.push(node.value);
  });
  return found;
}

/** Each with the formulas in it. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  "He paid $20 million for the token ($WIDGET) and left.": [],
  "Of \\\\$x$ and \\$y$ the first": ["x"],
  "Sales of $3.1M (figures in US$) rose.": [],
  "Sales of $3.1M (US$) rose.": [],
  "Sales of $3.1M or US$ 3.1M": [],
  "$5 and $10": [],
  "$5-$10, $5/$6": [],
  "$5 to $10 or $x$": ["x"],
  "costs $5 to $x$": ["x"],
  "costs $5 ($x$ each)": ["x"],
  "costs $20 dollars per item ($n$ items)": ["n"],
  "$600B and $1.5B": [],
  "($1.2bn in cash,$0.3bn in debt)": [],
  "$1,000 was spent (up from $x$)": ["x"],
  "a $20million round (A$)": [],
  "$.50 each, said the boy ($BOY)": [],
  "$-5 margin per unit ($M)": [],
  "$5 in the US$": [],
  "HK$5 for each (HK$)": [],
  "$7 for two ($T)": [],
  "the $100 bill/$BILL": [],
  "das kostet $20 für alle ($ALL)": [],
  "$20 Millionen für ($ALL)": [],
  "$ 5 $": [],
  "\\$5 words here$": [],
  "`$5x$` $5y$": ["5y"],
  "$5x+3$": ["5x+3"],
  $5$: ["5"],
  "$10^{-3}$": ["10^{-3}"],
  "$2 \\text{ words here}$": ["2 \\text{ words here}"],
  "$2 \\text{ words \\emph{in} here}$": ["2 \\text{ words \\emph{in} here}"],
  "$3\\alpha + \\beta$": ["3\\alpha + \\beta"],
  "$1 \\leq i \\leq n$": ["1 \\leq i \\leq n"],
  "$9.81 \\mathrm{meters}/s^2$": ["9.81 \\mathrm{meters}/s^2"],
  $2abcd$: ["2abcd"],
  "$2 ab cd$": ["2 ab cd"],
  "$2 v_{initial} + x^{total}$": ["2 v_{initial} + x^{total}"],
  "$2(x + y)$": ["2(x + y)"],
  "$0 < x < 1$": ["0 < x < 1"],
  "$2 \\sin x \\cos y$": ["2 \\sin x \\cos y"],
  "$3 \\times 4 = 12$": ["3 \\times 4 = 12"],
  "$x$ for $5": ["x"],
  "$x$ and $y$, $5 and $6": ["x", "y"],
  "$\\text{words here} = 5$": ["\\text{words here} = 5"],
  "$total = a + b$": ["total = a + b"],
  "$n$th of $5 each": ["n"],
  "$2n \\choose k$": ["2n \\choose k"],
  "| $5 million | ($M) |\n|---|---|\n| $5m$ | b |": ["5m"],
};

describe(`${Object.keys(TEXTS).length} texts with dollars`, () => {
  for (const [text, formulas] of Object.entries(TEXTS)) {
    test(text, () => assert.deepEqual(formulasIn(text), formulas));
  }
});

test("dollars are no more work than they are many", () => {
  const pieces = ["$5 words ($A) ", "$5_{", "$5\\a{", "$5 a("];
  assertLinearGrowth(
    pieces.map((piece) => ({
      name: piece,
      maxSize: 12_800,
      prepare: (size) => {
        const source = `${piece.repeat(size)}$`;
        return () => parseMarkdown(source);
      },
    })),
  );
});
