import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { filesOf, TODAY, vaultOf } from "../../../tests/support.ts";
import type { ProblemCode } from "../../vault/core/problems.ts";
import { applyEdits } from "../edits.ts";
import { safeEdits } from "./fix.ts";
import { inspect } from "./index.ts";

type Texts = Readonly<Record<string, string>>;

function found(texts: Texts, code: ProblemCode): string[] {
  return inspect(vaultOf(texts), filesOf(texts), TODAY)
    .filter((problem) => problem.code === code)
    .map(({ file, line, column, message, hint }) => `${file}:${line}:${column} ${message} ${hint}`);
}

const LAB = { "companies/DeepSeek.md": "A lab." };

describe("misspelt keys", () => {
  const key = (written: string, path = "events/E.md") =>
    found(
      { [path]: `---\ndate: 2026-01-01\n${written}: x\nsources: https://a.example/\n---\n` },
      "key-misspelt",
    );

  test("of a note's kind; another case is read as it is", () => {
    assert.match(key("comapnies")[0] ?? "", /Did you mean `companies`\?/);
    assert.match(key("Comapnies")[0] ?? "", /Did you mean `companies`\?/);
    assert.deepEqual(key("Status"), []);
  });

  test("keys of other kinds and of other tools are none", () => {
    assert.deepEqual([...key("court"), ...key("cssclasses"), ...key("my-own-key")], []);
  });

  test("a key that five notes have is a habit", () => {
    const note = "---\nalias: x\nstatuss: y\n---\n";
    const notes = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`claims/${n}.md`, note]));
    assert.deepEqual(found(notes, "key-misspelt"), []);
  });

  test("names that every object has are words like others", () => {
    assert.deepEqual([...key("constructor"), ...key("__proto__"), ...key("toString")], []);
  });
});

describe("misspelt names", () => {
  test("in links, and where front matter takes names", () => {
    const texts = {
      ...LAB,
      "N.md": "---\ncompanies: [Deepseak, Nobody Inc]\n---\nBy [[Deep Seek]].",
    };
    assert.deepEqual(found(texts, "name-misspelt"), [
      'N.md:2:13 No note is called "Deepseak". Did you mean "DeepSeek"? Write [[DeepSeek]].',
      'N.md:4:4 No note is called "Deep Seek". Did you mean "DeepSeek"? Write [[DeepSeek]].',
    ]);
  });

  test("words of keys that hold no names are only words", () => {
    assert.deepEqual(
      found({ ...LAB, "N.md": "---\nauthor: Deepseak\n---\n" }, "name-misspelt"),
      [],
    );
  });
});

describe("notes that may be one", () => {
  const pairs = (texts: Texts) => found(texts, "near-duplicate").map((line) => line.split(":")[0]);
  const event = (date: string) => `---\ndate: ${date}\nsources: https://a.example/\n---\n`;

  test("by a typing error, by the order of words, by an alias", () => {
    assert.deepEqual(
      pairs({ "claims/Distillation attack.md": "", "claims/Distillation attacks.md": "" }),
      ["claims/Distillation attacks.md"],
    );
    assert.deepEqual(pairs({ "laws/Act on Chips.md": "", "laws/The Chips Act.md": "" }), [
      "laws/The Chips Act.md",
    ]);
    const aliased = { ...LAB, "companies/Hangzhou lab.md": "---\naliases: [Deep-Seeek]\n---\n" };
    assert.deepEqual(pairs(aliased), ["companies/Hangzhou lab.md"]);
  });

  test("events of one day that share most words", () => {
    const texts = {
      "events/OpenAI accuses DeepSeek of distillation.md": event("2026-02-12"),
      "events/OpenAI accuses DeepSeek of model distillation in a memo.md": event("2026-02-12"),
      "events/OpenAI accuses DeepSeek of distillation again.md": event("2026-03-12"),
    };
    assert.deepEqual(pairs(texts), [
      "events/OpenAI accuses DeepSeek of model distillation in a memo.md",
    ]);
  });

  test("not of two kinds, nor by numbers, nor where they link to each other", () => {
    assert.deepEqual(pairs({ "companies/Claude.md": "", "products/Claudes.md": "" }), []);
    assert.deepEqual(pairs({ "laws/H.R. 8283.md": "", "laws/H.R. 8284.md": "" }), []);
    assert.deepEqual(
      pairs({
        "claims/Distillation attack.md": "",
        "claims/Distillation attacks.md": "[[Distillation attack]]",
      }),
      [],
    );
  });
});

describe("names without a link", () => {
  const hints = (text: string, more: Texts = LAB) =>
    found({ ...more, "N.md": text }, "unlinked-mention").map((line) => line.split(" Write ")[1]);

  test("the edit leads to the note and keeps the words", () => {
    const more = {
      "companies/DeepSeek.md": "---\naliases: [the Hangzhou lab]\n---\n",
      "laws/Chip Act.md": "",
      "a/Rule.md": "",
      "b/Rule.md": "---\naliases: [Export rule]\n---\n",
    };
    assert.deepEqual(hints("By The Hangzhou Lab.", more), ["[[The Hangzhou Lab]] here."]);
    assert.deepEqual(hints("Under the chip act.", more), ["[[chip act]] here."]);
    assert.deepEqual(hints("Under the Export, rule.", more), ["[[b/Rule|Export, rule]] here."]);
  });

  test("the place is that of the words, outside of links, code and addresses", () => {
    const text = "A `DeepSeek` [DeepSeek](https://deepseek.example/DeepSeek)\nand *DeepSeek* too.";
    assert.deepEqual(found({ ...LAB, "N.md": text }, "unlinked-mention"), [
      'N.md:2:6 "DeepSeek" has a note, and this note never links to it. Write [[DeepSeek]] here.',
    ]);
  });

  test("in a table the divider is escaped", () => {
    const table = "| A |\n|---|\n| Export, rule |";
    const more = { "a/Rule.md": "", "b/Rule.md": "---\naliases: [Export rule]\n---\n" };
    assert.deepEqual(hints(table, more), ["[[b/Rule\\|Export, rule]] here."]);
  });
});

describe("dates to come", () => {
  const dated = (path: string, front: string) =>
    found({ [path]: `---\n${front}\nsources: https://a.example/\n---\n` }, "date-in-future").length;

  test("an event, a check of facts, a row", () => {
    assert.equal(dated("events/E.md", "date: 2026-06-03"), 1);
    assert.equal(dated("concepts/E.md", "verified: 2026-07-01"), 1);
    assert.equal(
      found({ "N.md": "| Date | Event |\n|---|---|\n| 2027 | A vote |" }, "date-in-future").length,
      1,
    );
  });

  test("not tomorrow, not what is said to be expected, not a period that has begun", () => {
    assert.equal(dated("events/E.md", "date: 2026-06-02"), 0);
    assert.equal(
      dated("events/E.md", "date: 2026-06-03\nstatus: speculation (set for that day)"),
      0,
    );
    assert.equal(dated("events/E.md", "date: 2026"), 0);
  });
});

test("a claim in a table needs a source, a column or a footnote", () => {
  const row = (cells: string, more = "") =>
    found(
      {
        "sources/S.md": "",
        "N.md": `| Claim | Status | Source |\n|---|---|---|\n| ${cells} |\n\n${more}`,
      },
      "claim-unsourced",
    ).length;
  assert.equal(row("It did | alleged | "), 1);
  assert.equal(row("It did | alleged | Reuters"), 0);
  assert.equal(row("It did ([[S]]) | alleged | "), 0);
  assert.equal(row("It did[^1] | alleged | ", "[^1]: Reuters"), 0);
});

test("a row of the day and the source of an event that has a note is reported until it links there", () => {
  const reported = (row: string) =>
    found(
      {
        "sources/S.md": "",
        "sources/T.md": "",
        "events/Accused.md":
          '---\ntitle: It is accused\ndate: 2025-01-28\nsources: ["[[S]]"]\n---\n',
        "Lab.md": `| Date | Event |\n|---|---|\n${row}\n`,
      },
      "row-repeats-event",
    );
  assert.deepEqual(reported("| Jan 28, 2025 | Accused ([[S]]) |"), [
    'Lab.md:3:1 "It is accused" is of the same day by the same source; the timeline shows both. ' +
      "If the row tells of that event, link to it: [[Accused\\|words of the row]].",
  ]);
  for (const row of [
    "| Jan 28, 2025 | [[Accused\\|It was]] accused ([[S]]) |",
    "| Jan 28, 2025 | Another thing ([[T]]) |",
    "| Jan 2025 | Another thing ([[S]]) |",
    "| once | Another thing ([[S]]) |",
  ]) {
    assert.deepEqual(reported(row), [], row);
  }
});

test("what is safe to fix is fixed, and the page shows the same", () => {
  const texts = {
    ...LAB,
    "N.md":
      "---\nalises: [The note]\ncountri: x\n---\nBy [[deepseek]], [[DEEPSEEK#A|it]], [[companies/deepseek]].",
    "O.md": "---\naliases: [O]\nalises: [P]\n---\n",
  };
  const edits = safeEdits(vaultOf(texts), filesOf(texts));
  const fixed = (path: keyof typeof texts) =>
    applyEdits(
      texts[path],
      edits.filter(({ file }) => file === path),
    );
  assert.equal(
    fixed("N.md"),
    "---\naliases: [The note]\ncountri: x\n---\nBy [[DeepSeek|deepseek]], [[DeepSeek#A|it]], [[companies/DeepSeek|companies/deepseek]].",
  );
  assert.equal(fixed("O.md"), texts["O.md"], "the key is there already");
  const now = { ...texts, "N.md": fixed("N.md") };
  assert.deepEqual(safeEdits(vaultOf(now), filesOf(now)), []);
  assert.equal(vaultOf(now).pages.get("N.md")?.html, vaultOf(texts).pages.get("N.md")?.html);
});
