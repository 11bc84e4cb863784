import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";
import { LIMITS } from "../../shared/limits.ts";

/** What the text of `x.md` mentions: the words, and the note that they name. */
function mentions(text: string, names: readonly string[], more: Record<string, string> = {}) {
  const files = {
    ...Object.fromEntries(names.map((name) => [`${name}.md`, ""])),
    ...more,
    "x.md": text,
  };
  return [...vaultOf(files).mentions.values()]
    .flat()
    .filter(({ from }) => from === "x.md")
    .map(({ text, to }) => [text, to]);
}

test("finds titles and aliases, with their line and their place in the words", () => {
  const files = {
    "companies/A.md": "---\naliases: [The Lab]\n---\n",
    "x.md": "One.\n\nThen The Lab said so.",
  };
  assert.deepEqual(vaultOf(files).mentions.get("companies/A.md"), [
    {
      from: "x.md",
      to: "companies/A.md",
      text: "The Lab",
      context: { text: "Then The Lab said so.", at: 5 },
      line: 3,
    },
  ]);
});

test("takes no name of a folder for the note that begins its page", () => {
  assert.deepEqual(mentions("Projects are listed.", [], { "Projects/README.md": "" }), []);
  assert.deepEqual(mentions("Projects are listed.", [], { "Projects/Projects.md": "" }), [
    ["Projects", "Projects/Projects.md"],
  ]);
});

test("takes the longest name", () => {
  assert.deepEqual(
    mentions("The DeepSeek R1 moment came.", ["DeepSeek", "DeepSeek R1", "DeepSeek R1 moment"]),
    [["DeepSeek R1 moment", "DeepSeek R1 moment.md"]],
  );
  assert.deepEqual(mentions("The DeepSeek R1 model.", ["DeepSeek", "DeepSeek R1 moment"]), [
    ["DeepSeek", "DeepSeek.md"],
  ]);
});

test("takes whole words alone", () => {
  assert.deepEqual(mentions("Metaphor, iMeta, Meta2 and Métà.", ["Meta"]), []);
  assert.deepEqual(mentions("(Meta), “Meta's”.", ["Meta"]), [["Meta", "Meta.md"]]);
});

test("takes a single word only as it is written, several whatever their case", () => {
  assert.deepEqual(mentions("The claude of the house.", ["Claude"]), []);
  assert.deepEqual(mentions("Under trade secret law.", ["Trade Secret Law"]), [
    ["trade secret law", "Trade Secret Law.md"],
  ]);
  assert.deepEqual(mentions("the word and an x", ["word", "An"]), []);
});

test("reads scripts without spaces", () => {
  assert.deepEqual(mentions("昨天深度求索公司发布了模型。", ["深度求索"]), [
    ["深度求索", "深度求索.md"],
  ]);
  assert.deepEqual(mentions("深度と求索", ["深度求索"]), []);
  assert.deepEqual(mentions("これはアリババです", ["アリババ"]), [["アリババ", "アリババ.md"]]);
  assert.deepEqual(mentions("Компания Яндекс.", ["Яндекс"]), [["Яндекс", "Яндекс.md"]]);
});

describe("is no finding", () => {
  test("in a link", () => {
    assert.deepEqual(mentions("[[y|Meta]] [Meta](y.md)", ["Meta", "y"]), []);
  });
  test("across the edge of a link", () => {
    assert.deepEqual(mentions("Deep [[y|Seek]]", ["Deep Seek", "y"]), []);
  });
  test("in a link that leads out", () => {
    assert.deepEqual(mentions("[Meta](https://example.org)", ["Meta"]), []);
  });
  test("in code between words", () => {
    assert.deepEqual(mentions("Run `Meta` now.", ["Meta"]), []);
  });
  test("where the note links to it anyway", () => {
    assert.deepEqual(mentions("Meta and [[Meta]]", ["Meta"]), []);
  });
  test("in code blocks and formulas", () => {
    assert.deepEqual(mentions("```\nMeta\n```\n\n$$\nMeta\n$$\n", ["Meta"]), []);
  });
  test("of the note itself", () =>
    assert.deepEqual(mentions("---\ntitle: Meta\n---\nMeta", []), []));
  test("of a name that two notes share", () => {
    const more = {
      "a.md": "---\naliases: [Mata Mata]\n---\n",
      "b.md": "---\naliases: [mata mata]\n---\n",
    };
    assert.deepEqual(mentions("Mata Mata", [], more), []);
  });
  test("of a source, or in one", () => {
    assert.deepEqual(mentions("The Memo says.", [], { "sources/Memo.md": "" }), []);
    const vault = vaultOf({ "sources/Memo.md": "Meta said.", "Meta.md": "" });
    assert.equal(vault.mentions.size, 0);
  });
  test("of a name longer than any name", () => {
    const name = "W".concat(" w".repeat(LIMITS.mentionWords));
    assert.deepEqual(mentions(name, [], { "y.md": `---\naliases: ["${name}"]\n---\n` }), []);
  });
});

test("counts a note once for each that it is named in, and keeps so many", () => {
  assert.deepEqual(mentions("Meta, Meta and Meta.", ["Meta"]).length, 1);
  const notes = Array.from({ length: 30 }, (_, index) => [`${index}.md`, "Meta"] as const);
  const vault = vaultOf({ ...Object.fromEntries(notes), "Meta.md": "" });
  assert.equal(vault.mentions.get("Meta.md")?.length, LIMITS.mentionsPerNote);
});
