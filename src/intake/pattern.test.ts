import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cases, fc } from "../../tests/properties.ts";
import { vaultOf } from "../../tests/support.ts";
import { linearPattern } from "./pattern.ts";

test("an expression fits where JavaScript's does", () => {
  const part = fc.constantFrom(
    ..."a b / . [ab] [^a] \\w \\d \\. \\x61 ^ $ \\b \\B | * + ? {2} {1,} {0,2} +? ( ) (?: (?<n> \\-".split(
      " ",
    ),
  );
  const source = fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(""));
  const path = fc.string({ unit: fc.constantFrom(..."aAb1/.-x"), maxLength: 9 });
  let read = 0;
  fc.assert(
    fc.property(source, fc.array(path, { maxLength: 5 }), (expression, paths) => {
      let usual: RegExp;
      try {
        usual = new RegExp(expression, "i");
      } catch {
        assert.throws(() => linearPattern(expression));
        return;
      }
      read++;
      const pattern = linearPattern(expression);
      for (const text of paths) assert.equal(pattern(text), usual.test(text), text);
    }),
    { numRuns: cases(3000) },
  );
  assert.ok(read > 100);
});

describe("an expression that JavaScript would try for ever ends:", () => {
  const text = "a".repeat(4000);
  for (const source of [
    "(a+)+$b",
    "(a|a)*b",
    "(?:a*)*b",
    ".*a.*a.*a.*a.*b",
    "(a?){99}a{99}c",
    "^(?:[^/]+/)*b",
  ]) {
    test(source, () => assert.equal(linearPattern(source)(text), false));
  }
});

test("what only trying decides is refused, by its sign", () => {
  for (const [source, sign] of [
    ["(a)\\1", "\\1"],
    ["^(?!a)", "(?!"],
    ["(?<=a)b", "(?<="],
    ["(?<n>a)\\k<n>", "\\k<n>"],
  ] as const) {
    const message = `${sign} is not read here; write the expression without it`;
    assert.throws(() => linearPattern(source), { message });
  }
  assert.throws(() => linearPattern("(?:a{99}){99}"), /too large/);
  assert.throws(() => linearPattern("a{999999999}"), /too large/);
});

test("of a vault's filters, one that would never end withholds what it names, and one that can't be read is a problem", () => {
  const filters = ["/(?:[a-z]+)+\\.secret/", "/(x)\\1/", `${"**a".repeat(40)}b`];
  const { notes, problems } = vaultOf({
    ".obsidian/app.json": JSON.stringify({ userIgnoreFilters: filters }),
    [`${"a".repeat(250)}.md`]: "",
    "plan.secret.md": "",
  });
  assert.deepEqual(
    notes.map(({ path }) => path.length),
    [253],
  );
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["obsidian-settings"],
  );
  assert.match(problems[0]?.message ?? "none", /\\1 is not read here/);
});
