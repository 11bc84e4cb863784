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

  test("other words are none", () => {
    for (const written of ["source", "state", "statues", "titel", "dates", "product"]) {
      assert.deepEqual(key(written, "laws/L.md"), [], written);
    }
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

  const slip = (name: string, path: string, more: Texts = {}) =>
    found({ [path]: "", "N.md": `A [[${name}]].`, ...more }, "name-misspelt").length;

  test("another way of writing, a letter too few, two swapped", () => {
    assert.equal(slip("Web-clipper", "Web clipper.md"), 1);
    assert.equal(slip("Obsidian Publish.", "Obsidian Publish.md"), 1);
    assert.equal(slip("Distilation attack", "Distillation attack.md"), 1);
    assert.equal(slip("Disitllation attack", "Distillation attack.md"), 1);
    assert.equal(slip("Anthrapic", "companies/Anthropic.md"), 1);
  });

  test("not what something else explains", () => {
    for (const [name, note] of [
      ["Attacks", "Attack"],
      ["Analyses", "Analysis"],
      ["Women in AI", "Woman in AI"],
      ["Macroeconomics", "Microeconomics"],
      ["Stationery", "Stationary"],
      ["Internal links", "External links"],
      ["Kerry", "Jerry"],
      ["Claude 3.5", "Claude 3"],
      ["Vitamin A", "Vitamin B"],
      ["Book XVIII", "Book XXVIII"],
      ["Meeting 2026-01-02", "Meeting 2026-01-03"],
      ["Actualitzar Obsidian", "Actualitza Obsidian"],
      ["日本国憲法改正案", "日本憲法改正案"],
      ["Tuesday", "Thursday"],
    ]) {
      assert.equal(slip(String(name), `${note}.md`), 0, `${name}, ${note}`);
    }
    assert.equal(slip("Desert", "Dessert.md", { "O.md": "In the desert." }), 0, "a word elsewhere");
    assert.equal(slip("Desert", "Dessert.md", { "O.md": "See [[Desert]]." }), 2);
    const often = { "O.md": "[[Desert]]", "P.md": "[[Desert]]" };
    assert.equal(slip("Desert", "Dessert.md", often), 0, "three notes want it");
    assert.equal(
      found({ "sk/Interpreter.md": "", "cs/N.md": "[[Interprter]]" }, "name-misspelt").length,
      0,
      "another language",
    );
    const two = { "Dealers.md": "", "Dealllers.md": "" };
    assert.equal(slip("Deallers", "N2.md", two), 0, "two are meant");
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

  const two = (a: string, b: string, text = "") => pairs({ [a]: text, [b]: text });

  test("by another way of writing, in one folder or of one thing", () => {
    assert.deepEqual(two("Mind map.md", "Mindmap.md").length, 1);
    assert.deepEqual(two("a/Mind map.md", "b/Mindmap.md"), []);
    assert.deepEqual(two("companies/us/Open AI.md", "companies/labs/OpenAI.md").length, 1);
    assert.deepEqual(two("laws/Act on Chips.md", "laws/The Chips Act.md"), [
      "laws/The Chips Act.md",
    ]);
    const aliased = { ...LAB, "companies/Hangzhou lab.md": "---\naliases: [Deep-Seek]\n---\n" };
    assert.deepEqual(pairs(aliased), ["companies/Hangzhou lab.md"]);
  });

  test("by a slip, where names were given to one thing", () => {
    assert.deepEqual(two("companies/MiniMax.md", "companies/Minimmax.md").length, 1);
    assert.deepEqual(two("products/Claude Opus.md", "products/Cluade Opus.md").length, 1);
    for (const folder of ["people", "concepts", "notes"]) {
      assert.deepEqual(two(`${folder}/Jansen.md`, `${folder}/Janssen.md`), [], folder);
    }
  });

  test("notes of one address whose titles share most words", () => {
    const clip = "---\nurl: https://www.example.org/letter/\n---\n";
    const other = "---\nurl: http://example.org/letter#top\n---\n";
    const [a, b] = ["Letter to the committee on chips.md", "The letter to the committee.md"];
    assert.deepEqual(pairs({ [a]: clip, [b]: other }), []);
    const c = "Our letter to the committee on AI chips.md";
    assert.deepEqual(pairs({ [a]: clip, [c]: other }), [c]);
    assert.deepEqual(pairs({ [a]: clip, [c]: other.replace("letter", "memo") }), []);
    assert.deepEqual(pairs({ [a]: clip, [c]: other, "Notes.md": clip }), [], "a part each");
    const [one, two] = ["The long letter, part 1.md", "The long letter, part 2.md"];
    assert.deepEqual(pairs({ [one]: clip, [two]: clip }), []);
  });

  test("not days, numbers, series, translations, labels or other words", () => {
    for (const [a, b] of [
      ["2026-01-02", "2026-01-03"],
      ["2026-1-12", "2026-11-2"],
      ["Meeting 1", "Meeting 2"],
      ["Version 1.2", "Version 12"],
      ["Part XII of the talk", "Part XIII of the talk"],
      ["Sigma", "Figma"],
      ["Attack", "Attacks"],
      ["Macroeconomics", "Microeconomics"],
      ["C++ notes", "C# notes"],
      ["Man bites dog", "Dog bites man"],
      ["Letter to Anthropic", "Letter by Anthropic"],
      ["Plan A", "Plan B"],
    ]) {
      for (const folder of ["notes", "products", "events"]) {
        assert.deepEqual(two(`${folder}/${a}.md`, `${folder}/${b}.md`), [], `${a}, ${b}`);
      }
    }
    assert.deepEqual(two("Prettier format.md", "Format with prettier.md"), []);
    assert.deepEqual(two("de/Graf.md", "sk/Graf.md"), []);
    assert.deepEqual(two("de/products/Wieser.md", "sk/products/Wiesser.md"), []);
    const label = "---\naliases: [The weekly]\n---\n";
    assert.deepEqual(pairs({ "laws/a.md": label, "laws/b.md": label, "laws/c.md": label }), []);
    assert.deepEqual(
      two(
        "events/Planning with the team of Ann.md",
        "events/Planning with the team of Bob.md",
        event("2026-01-01"),
      ),
      [],
    );
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
    assert.deepEqual(pairs({ "Mind map.md": "", "Mindmap.md": "[[Mind map]]" }), []);
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
  const RULES = "rules: [sources, statuses]\n";
  const dated = (path: string, front: string, rules = RULES) =>
    found(
      { [path]: `---\n${front}\nsources: https://a.example/\n---\n`, "site.yaml": rules },
      "date-in-future",
    ).length;
  const row = (what: string, status: string, rules = RULES) =>
    found(
      {
        "N.md": `| Date | Event | Status |\n|---|---|---|\n| 2027 | ${what} | ${status} |`,
        "site.yaml": rules,
      },
      "date-in-future",
    ).length;

  test("an event, a check of facts, a row", () => {
    assert.equal(dated("events/E.md", "date: 2026-06-03"), 1);
    assert.equal(dated("concepts/E.md", "verified: 2026-07-01"), 1);
    assert.equal(dated("sources/E.md", "date: 2026-07-01"), 1);
    assert.equal(row("A vote", ""), 1);
  });

  test("not tomorrow, not what is said to be expected, not a period that has begun", () => {
    assert.equal(dated("events/E.md", "date: 2026-06-02"), 0);
    assert.equal(
      dated("events/E.md", "date: 2026-06-03\nstatus: speculation (set for that day)"),
      0,
    );
    assert.equal(dated("events/E.md", "date: 2026"), 0);
  });

  test("without rules of statuses, what is said to have happened alone", () => {
    assert.equal(dated("events/E.md", "date: 2027-06-03", ""), 0);
    assert.equal(dated("events/E.md", "date: 2027-06-03\nstatus: confirmed", ""), 1);
    assert.equal(dated("concepts/E.md", "verified: 2026-07-01", ""), 0);
    assert.equal(dated("sources/E.md", "date: 2026-07-01", ""), 0);
    assert.equal(row("A vote", "", ""), 0);
    assert.equal(row("A vote", "confirmed", ""), 1);
  });

  test("never of what its own words put off", () => {
    for (const what of [
      "Deadline for comments",
      "Next hearing",
      "Planned release",
      "It will end",
    ]) {
      assert.equal(row(what, "confirmed"), 0, what);
      assert.equal(dated(`events/${what}.md`, "date: 2027\nstatus: confirmed"), 0, what);
    }
  });
});

test("a claim in a table needs a source, a column or a footnote", () => {
  const row = (cells: string, more = "") =>
    found(
      {
        "site.yaml": "rules: [sources]\n",
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
