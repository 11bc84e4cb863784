import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { filesOf, TODAY } from "../../../tests/support.ts";
import { compile, type Vault } from "../index.ts";
import { createIncrementalStages } from "./index.ts";

type Texts = Readonly<Record<string, string>>;

/** The notes whose texts are read again after `before` has become `after`. */
function readAgain(before: Texts, after: Texts, { days = 0, base = "/" } = {}): string[] {
  const stages = createIncrementalStages();
  const run = (texts: Texts, today: number, at: string): Vault =>
    compile(filesOf(texts), { today, base: at }, stages);
  const first = run(before, TODAY, "/");
  const second = run(after, TODAY + days, base);
  return [...second.pages].flatMap(([path, page]) => (page === first.pages.get(path) ? [] : path));
}

const VAULT = {
  "Alone.md": "---\ntitle: Alone\n---\nWords.",
  "Citing.md": "So it was ([[S]]).",
  "Embedding.md": "![[Hub]]",
  "Hub.md": "One.\n\n## Part\n\nTwo.",
  "Into.md": "See [[Hub#Part]].",
  "Linking.md": "See [[Hub]].",
  "Wanting.md": "See [[Nobody]].",
  "sources/S.md": "",
};

describe("of a vault that has changed, these texts are read again", () => {
  const cases: readonly [string, Texts, readonly string[]][] = [
    ["none, where nothing has", VAULT, []],
    [
      "none, where a front matter says the same in other letters",
      { ...VAULT, "Alone.md": '---\ntitle:  "Alone"\n---\nWords.' },
      [],
    ],
    [
      "that of the note alone, where nobody asked for it",
      { ...VAULT, "Alone.md": "More." },
      ["Alone.md"],
    ],
    [
      "that of the note, and of one that embeds it",
      { ...VAULT, "Hub.md": "Three.\n\n## Part\n\nTwo." },
      ["Embedding.md", "Hub.md"],
    ],
    [
      "with a heading gone, that of the link to it too",
      { ...VAULT, "Hub.md": "One." },
      ["Embedding.md", "Hub.md", "Into.md"],
    ],
    [
      "with a note that was wanted, that of the link to it",
      { ...VAULT, "Nobody.md": "" },
      ["Nobody.md", "Wanting.md"],
    ],
    [
      "with a note gone, those of all that lead to it",
      Object.fromEntries(Object.entries(VAULT).filter(([path]) => path !== "Hub.md")),
      ["Embedding.md", "Into.md", "Linking.md"],
    ],
    [
      "with a source's title, that of the note that cites it",
      { ...VAULT, "sources/S.md": "---\ntitle: The report\n---\n" },
      ["Citing.md", "sources/S.md"],
    ],
  ];
  for (const [name, after, expected] of cases) {
    test(name, () => assert.deepEqual(readAgain(VAULT, after).sort(), expected.toSorted()));
  }

  test("all of them on another day, and at another base", () => {
    assert.equal(readAgain(VAULT, VAULT, { days: 1 }).length, 8);
    assert.equal(readAgain(VAULT, VAULT, { base: "/a/" }).length, 8);
  });
});

test("a front matter is read again where the settings have changed", () => {
  const stages = createIncrementalStages();
  const kindOf = (settings: string) =>
    compile(filesOf({ "x/A.md": "", "site.yaml": settings }), { today: TODAY }, stages).notes[0]
      ?.kind;
  assert.deepEqual(["", "kinds: { x: law }\n", ""].map(kindOf), ["note", "law", "note"]);
});

test("what is read again is read right: a second edit takes the first back", () => {
  const stages = createIncrementalStages();
  const run = (texts: Texts) => compile(filesOf(texts), { today: TODAY }, stages);
  const first = run(VAULT);
  run({ ...VAULT, "Hub.md": "Other." });
  const third = run(VAULT);
  for (const [path, { html }] of third.pages) assert.equal(html, first.pages.get(path)?.html, path);
});
