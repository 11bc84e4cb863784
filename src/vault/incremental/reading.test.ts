import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { namedStates, type State } from "../../../tests/fixtures/namedStates.ts";
import { at, expected, get } from "../../shared/assert.ts";
import { namesIn } from "../links/nameIndex.ts";
import { contextOf } from "../noteContext.ts";
import { readAnchors, readNote } from "../read.ts";
import { changesBetween } from "./changes.ts";
import { isAnsweredOtherwise, isRight, recordReading } from "./reading.ts";

type Texts = Readonly<Record<string, string>>;

/** What the reading of `A.md` is made of, in a state of the vault. */
function inputsOf({ vault }: State) {
  const found = vault.names.notes.find(({ head }) => head.path === "A.md");
  const { head } = expected(found, "A.md");
  return [head, get(vault.texts, "A.md"), contextOf(vault, readAnchors)] as const;
}

/** Whether a text that was read is right in a later state of the vault. */
function staysRight(text: string, before: Texts, after: Texts, textAfter = text): boolean {
  const states = namedStates({ ...before, "A.md": text }, { ...after, "A.md": textAfter });
  const [first, second] = [at(states, 0), at(states, 1)];
  const reading = recordReading(...inputsOf(first), namesIn);
  const inputs = inputsOf(second);
  const changes = changesBetween(first, second);
  return (
    !isAnsweredOtherwise(reading.dependencies, changes, inputs[2]) && isRight(reading, ...inputs)
  );
}

test("a text that is recorded is read as any other", () => {
  const [state] = namedStates({
    "A.md": "[[B]] ![[B#Part]] ([[S]])",
    "B.md": "## Part",
    "sources/S.md": "",
  });
  const inputs = inputsOf(expected(state, "a state"));
  assert.deepEqual(recordReading(...inputs, namesIn).body, readNote(...inputs));
});

describe("a text that was read stays right", () => {
  test("while nothing that it asked is answered otherwise", () => {
    const before = { "B.md": "## Part", "C.md": "" };
    assert.ok(staysRight("[[B#Part]]", before, { ...before, "B.md": "## Part\n\nMore." }));
    assert.ok(staysRight("[[B]]", before, { ...before, "B.md": "More.", "C.md": "[[B]]" }));
    assert.ok(staysRight("[[B]]", before, { ...before, "D.md": "---\naliases: [Dee]\n---\n" }));
    assert.ok(staysRight("[[B|b]]", before, { ...before, "B.md": "---\ntitle: Bee\n---\n" }));
  });

  test("until it is another itself", () => {
    assert.equal(staysRight("One.", {}, {}, "Two."), false);
    assert.equal(staysRight("One.", {}, {}, "---\ntitle: Ay\n---\nOne."), false);
    const titled = (title: string) => `---\ntitle: ${title}\n---\nOne.`;
    assert.equal(staysRight(titled("Ay"), {}, {}, titled("Bee")), false);
  });

  const cases: readonly [string, string, Texts, Texts][] = [
    ["a link leads to another note", "[[B]]", { "x/B.md": "" }, { "x/B.md": "", "B.md": "" }],
    ["a note that it wants is there", "[[B]]", {}, { "B.md": "" }],
    ["a note that it links to is gone", "[[B]]", { "B.md": "" }, {}],
    ["a file that it shows is gone", "![[p.png]]", { "p.png": "" }, {}],
    ["it shows another file", "![[p.png]]", { "x/p.png": "" }, { "y/p.png": "" }],
    ["a heading that it links to is gone", "[[B#P]]", { "B.md": "## P" }, { "B.md": "" }],
    ["a block that it links to is there", "[[B#^p]]", { "B.md": "P" }, { "B.md": "P ^p" }],
    ["a note that it embeds says more", "![[B]]", { "B.md": "One." }, { "B.md": "Two." }],
    [
      "a note in a note that it embeds says more",
      "![[B]]",
      { "B.md": "![[C]]", "C.md": "One." },
      { "B.md": "![[C]]", "C.md": "Two." },
    ],
    [
      "a source has another title",
      "([[S]])",
      { "sources/S.md": "" },
      { "sources/S.md": "---\ntitle: T\n---\n" },
    ],
    [
      "a note that it links to is published",
      "[[B]]",
      { "B.md": "---\ndraft: true\n---\n" },
      { "B.md": "" },
    ],
    ["a note is of another kind", "[[B]]", { "B.md": "" }, { "B.md": "---\nkind: source\n---\n" }],
  ];
  for (const [name, text, before, after] of cases) {
    test(`until ${name}`, () => assert.equal(staysRight(text, before, after), false));
  }
});
