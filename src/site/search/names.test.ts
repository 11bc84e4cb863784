import assert from "node:assert/strict";
import { test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";
import { namesOf, numbersIn } from "./names.ts";

const cases: readonly (readonly [line: string, numbers: readonly string[]])[] = [
  ["H.R. 1121 / S. 765, 119th Congress", ["H.R. 1121", "S. 765"]],
  ["H.R. 5022 and H.R. 6275, 119th Congress", ["H.R. 5022", "H.R. 6275"]],
  ["18 U.S.C. §§ 1836, 1837, 1839", ["18 U.S.C. § 1836", "18 U.S.C. § 1837", "18 U.S.C. § 1839"]],
  ["15 C.F.R. §§ 742.6 and 744.23", ["15 C.F.R. § 742.6", "15 C.F.R. § 744.23"]],
  ["S. 5252 (by one source; not verified)", ["S. 5252"]],
  ["Pub. L. 117-336; 50 U.S.C. § 1709", ["Pub. L. 117-336", "50 U.S.C. § 1709"]],
  ["3:24-cv-05417", ["3:24-cv-05417", "24-cv-05417", "24-05417"]],
  ["119th Congress", []],
];

for (const [line, numbers] of cases) {
  test(`numbers in “${line}”`, () => assert.deepEqual(numbersIn(line), numbers));
}

test("a note has its title, file name, aliases and numbers, each once", () => {
  const vault = vaultOf({
    "laws/Model Act.md":
      '---\ntitle: The Model Act\naliases: [MA, "H.R. 1"]\nnumber: "H.R. 1 / S. 2"\ncitation: "18 U.S.C. § 1"\n---\n\nText.',
  });
  const [note] = vault.notes;
  assert.ok(note);
  assert.deepEqual(namesOf(note), [
    { text: "The Model Act", isTitle: true },
    { text: "MA", isTitle: false },
    { text: "H.R. 1", isTitle: false },
    { text: "18 U.S.C. § 1", isTitle: false },
    { text: "S. 2", isTitle: false },
  ]);
});
