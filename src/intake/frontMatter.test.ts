import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cases, fc } from "../../tests/properties.ts";
import { vaultOf } from "../../tests/support.ts";
import { LIMITS } from "../shared/limits.ts";
import { bodyAfter, readFrontMatter } from "./frontMatter.ts";

function read(yaml: string) {
  const front = readFrontMatter(`---\n${yaml}\n---\n`);
  if (front.fault) throw new Error(front.fault.reason);
  return front;
}

function refused(source: string): readonly [string, number, number] | undefined {
  const { fault } = readFrontMatter(source);
  return fault && [fault.reason, fault.line, fault.column];
}

test("values stay as written", () => {
  assert.deepEqual(read("a: 2026-02-31\nb: 0079\nc: 1e3\nd: 0x1F\ne: ~\nf:\ng: .inf").data, {
    a: "2026-02-31",
    b: "0079",
    c: "1e3",
    d: "0x1F",
    e: null,
    f: null,
    g: ".inf",
  });
});

test("only true and false without quotes are true and false", () => {
  assert.deepEqual(read("a: true\nb: 'true'\nc: yes\nd: no\ne: on\nf: FALSE").data, {
    a: true,
    b: "true",
    c: "yes",
    d: "no",
    e: "on",
    f: false,
  });
});

test("a link without quotes is a link", () => {
  assert.deepEqual(read("a: [[Note]]\nb: [[One, Two]]\nc: [[a], [b]]\nd: [[Note|words]]").data, {
    a: "[[Note]]",
    b: "[[One, Two]]",
    c: [["a"], ["b"]],
    d: "[[Note|words]]",
  });
});

test("keys are only keys", () => {
  const { data } = read("__proto__: {x: y}\nconstructor: z");
  assert.deepEqual(Object.keys(data), ["__proto__", "constructor"]);
  assert.equal(Object.getPrototypeOf(data), Object.prototype);
  assert.equal(({} as Record<string, unknown>)["x"], undefined);
});

test("every key and item has its place in the file", () => {
  const places = read("a: 1\n\n# a remark\nb:\n  - c\n  - d: 2\n'e f': [x, y]").places;
  assert.deepEqual(
    { ...places },
    {
      a: { line: 2, column: 1 },
      b: { line: 5, column: 1 },
      "b.0": { line: 6, column: 5 },
      "b.1": { line: 7, column: 5 },
      "b.1.d": { line: 7, column: 5 },
      "e f": { line: 8, column: 1 },
      "e f.0": { line: 8, column: 9 },
      "e f.1": { line: 8, column: 12 },
    },
  );
});

describe("what can't be read says why, and where", () => {
  const cases: readonly (readonly [string, string, string, number, number])[] = [
    ["a tab", "---\nx: 1\n\ty: 2\n---", "Tabs are not allowed as indentation", 3, 1],
    ["a key twice", "---\nx: 1\ny: 2\nx: 3\n---", "it has the key `x` twice", 4, 1],
    ["a key twice, below", "---\nx:\n  y: 2\n  y: 3\n---", "it has the key `y` twice", 4, 3],
    [
      "an alias",
      "---\nx: &a 1\ny: *a\n---",
      "it uses a YAML alias (*a), which is not allowed",
      3,
      4,
    ],
    [
      "a merge",
      "---\nx: &a {b: c}\n<<: *a\n---",
      "it uses a YAML alias (*a), which is not allowed",
      3,
      5,
    ],
    ["a list", "---\n- x\n---", "it is not a list of `key: value`", 2, 1],
    ["words", "---\nwords\n---", "it is not a list of `key: value`", 2, 1],
    ["a quote", "---\nx: 'y\n---", "Missing closing 'quote", 2, 6],
    [
      "two colons",
      "---\nx: y: z\n---",
      "Nested mappings are not allowed in compact mappings",
      2,
      4,
    ],
    ["no end", "---\nx: y\n\nWords.", "it opens with `---` and is never closed", 1, 1],
    [
      "no end, after a remark",
      "---\n\n# x\ndraft: true",
      "it opens with `---` and is never closed",
      1,
      1,
    ],
    ["no end, a quoted key", '---\n"draft": true', "it opens with `---` and is never closed", 1, 1],
    ["JavaScript", "---js\n{}\n---", "`---js` opens another language than YAML", 1, 1],
    ["JSON", "--- json\n{}\n---", "`--- json` opens another language than YAML", 1, 1],
    ["TOML", "+++\nx = 1\n+++", "`+++` opens another language than YAML", 1, 1],
    ["too long", `---\nx: ${"é".repeat(32_000)}\n---`, "it is longer than 64000 bytes", 1, 1],
    [
      "too deep",
      `---\nx: ${"[".repeat(8)}${"]".repeat(8)}\n---`,
      "it is nested more than 8 levels deep",
      2,
      11,
    ],
    [
      "far too deep",
      `---\nx: ${"[".repeat(20_000)}\n---`,
      "it is nested more than 8 levels deep",
      2,
      1,
    ],
  ];
  for (const [name, source, ...expected] of cases) {
    test(name, () => assert.deepEqual(refused(source), expected));
  }
});

test("what is no front matter is text", () => {
  for (const source of [
    "",
    "words",
    "---",
    "---\n\nwords",
    "words\n---\nx: y\n---",
    "---\nwords",
    "\n---\nwords\n---",
    "  ---\n\nwords: more\n",
  ]) {
    assert.deepEqual(
      readFrontMatter(source),
      { data: {}, places: {}, replaced: [], end: { lines: 0, offset: 0 } },
      source,
    );
  }
});

test("the body keeps its lines", () => {
  for (const source of [
    "---\na: b\n---\none\ntwo",
    "---\na: b\n...  \none\ntwo",
    "---\n---\none\ntwo",
  ]) {
    const front = readFrontMatter(source);
    assert.equal(front.fault, undefined);
    const lines = bodyAfter(source, front.end).split("\n");
    assert.equal(lines.indexOf("two"), source.split("\n").indexOf("two"));
    assert.equal(lines.join("").includes("a: b"), false);
  }
});

test("nothing throws, and what is refused lies inside the file", () => {
  const piece = fc.constantFrom(
    "---",
    "\n",
    "a",
    ":",
    " ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "&x",
    "*x",
    "!!js ",
    "|",
    ">",
    "#",
    "?",
    "\t",
    "é",
    "draft: true",
    "<<",
    "%",
    "\u{1F600}",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = `---\n${pieces.join("")}\n---\n`;
      const { fault } = readFrontMatter(source);
      if (!fault) return;
      assert.ok(fault.line >= 1 && fault.line <= source.split("\n").length, String(fault.line));
      assert.ok(fault.column >= 1 && fault.column <= source.length, String(fault.column));
      assert.notEqual(fault.reason, "");
      assert.doesNotMatch(fault.reason, /undefined|call stack|Cannot read/);
    }),
    { numRuns: cases(2000) },
  );
});

test("the limits are the documented ones", () => {
  assert.deepEqual([LIMITS.frontMatterBytes, LIMITS.frontMatterDepth], [64_000, 8]);
});

test("the problems of front matter stand where their key or item stands", () => {
  const files = {
    "laws/x.md": [
      "---",
      "title: An act",
      "stage: dreamt",
      "date: whenever",
      "tags: {a: b, c: d}",
      "kind: planet",
      "sources:",
      '  - "[[Nowhere]]"',
      "  - https://example.org/",
      'companies: [One, "[[Two]]"]',
      "publish: yes",
      "---",
      "",
    ].join("\n"),
  };
  const reported = (text: string) =>
    vaultOf({ "laws/x.md": text, "site.yaml": "rules: [statuses]" }).problems.map(
      ({ code, line, column }) => [code, line, column],
    );
  const text = files["laws/x.md"];
  assert.deepEqual(reported(text), [
    ["field-invalid", 5, 1],
    ["draft-not-boolean", 11, 1],
  ]);
  assert.deepEqual(
    reported(text.replace("publish: yes\n", "")),
    [
      ["stage-unknown", 3, 1],
      ["date-unreadable", 4, 1],
      ["field-invalid", 5, 1],
      ["kind-unknown", 6, 1],
      ["wanted-note", 8, 5],
      ["wanted-note", 9, 18],
    ].map(([code, line, column]) => (line === 9 ? [code, 10, column] : [code, line, column])),
  );
});
