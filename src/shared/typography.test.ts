import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { typeset, untypeset } from "./typography.ts";

const NB = "\u00a0";

describe("set as a printer would", () => {
  for (const [typed, set] of [
    [`"Don't," she said.`, "“Don’t,” she said."],
    [`He said 'no' ("not now").`, "He said ‘no’ (“not now”)."],
    [`the labs' answer, in the '90s`, "the labs’ answer, in the ’90s"],
    [`"'A' and 'B'"`, "“‘A’ and ‘B’”"],
    [`a "24,000"-account figure`, "a “24,000”-account figure"],
    [`5'10" tall`, `5'10" tall`],
    ["one -- two", "one – two"],
    ["one---two", "one—two"],
    ["2019--2020", "2019–2020"],
    ["use --strict, or a --> b", "use --strict, or a --> b"],
    ["wait...", "wait…"],
    ["....", "...."],
    ["on Feb. 23, 2026", `on Feb.${NB}23, 2026`],
    ["Feb 23, 2026 and Sep 8-9", `Feb.${NB}23, 2026 and Sept.${NB}8-9`],
    ["Apr 24, Dec 2025, Mar 2025", `April${NB}24, December${NB}2025, March${NB}2025`],
    [`"as of Feb 23", he said`, `“as of Feb${NB}23”, he said`],
    ["Jan 500 and Mar-a-Lago", `Jan${NB}500 and Mar-a-Lago`],
    ["on April 6", `on April${NB}6`],
    ["H.R. 8283 and S. 3519", `H.R.${NB}8283 and S.${NB}3519`],
    ["No. 5, 16 million exchanges", `No.${NB}5, 16${NB}million exchanges`],
    ["18 U.S.C. § 1836", `18${NB}U.S.C. §${NB}1836`],
    ["“as it is”", "“as it is”"],
  ] as const) {
    test(typed, () => assert.equal(typeset(typed, "en"), set));
  }
});

test("what stands before decides which way a quote looks", () => {
  assert.equal(typeset(`" said he`, "en", "x"), "” said he");
  assert.equal(typeset(`"said"`, "en", " "), "“said”");
  assert.equal(typeset("'s", "en", "c"), "’s");
});

test("quotes are those of the language, and stay where it is not known", () => {
  assert.equal(typeset(`"so"`, "de-AT"), "„so“");
  assert.equal(typeset(`"así" -- no...`, "es"), `"así" – no…`);
});

test("a search finds what was typed", () => {
  assert.equal(untypeset(typeset(`"Don't" on Feb. 23`, "en")), `"Don't" on Feb. 23`);
});
