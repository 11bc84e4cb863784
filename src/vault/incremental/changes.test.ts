import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { namedStates } from "../../../tests/fixtures/namedStates.ts";
import { at } from "../../shared/assert.ts";
import { changesBetween } from "./changes.ts";

type Texts = Readonly<Record<string, string>>;

function changed(before: Texts, after: Texts) {
  const states = namedStates(before, after);
  const { names, heads } = changesBetween(at(states, 0), at(states, 1));
  return { names: [...names].sort(), heads: [...heads].sort() };
}

const VAULT = { "x/Lab.md": "---\naliases: [Old]\n---\nWords.", "Other.md": "", "p.png": "" };
const NOTHING = { names: [], heads: [] };

describe("between two states of a vault", () => {
  test("a text that changes, and nothing that does, change no name and no head", () => {
    assert.deepEqual(changed(VAULT, VAULT), NOTHING);
    assert.deepEqual(changed(VAULT, { ...VAULT, "Other.md": "More [[Lab]]." }), NOTHING);
    assert.deepEqual(
      changed(VAULT, { ...VAULT, "x/Lab.md": "---\naliases: [Old]\n---\nMore." }),
      NOTHING,
    );
  });

  test("a note that comes, or goes, changes all of its names", () => {
    const names = ["lab", "old", "x/lab"];
    const { "x/Lab.md": _lab, ...without } = VAULT;
    assert.deepEqual(changed(without, VAULT), { names, heads: ["x/Lab.md"] });
    assert.deepEqual(changed(VAULT, without), { names, heads: ["x/Lab.md"] });
  });

  test("an alias that is another changes the former and the new one", () => {
    const { names } = changed(VAULT, { ...VAULT, "x/Lab.md": "---\naliases: [New]\n---\n" });
    assert.ok(names.includes("old") && names.includes("new"));
  });

  test("what is no name changes the head alone", () => {
    const more = "---\naliases: [Old]\nimportance: 1\n---\n";
    assert.deepEqual(changed(VAULT, { ...VAULT, "x/Lab.md": more }), {
      names: [],
      heads: ["x/Lab.md"],
    });
  });

  test("a note that is published changes its names, which links may show now", () => {
    const draft = { ...VAULT, "Other.md": "---\ndraft: true\n---\n" };
    assert.deepEqual(changed(draft, VAULT), { names: ["other"], heads: ["Other.md"] });
    assert.deepEqual(changed(VAULT, draft), { names: ["other"], heads: ["Other.md"] });
  });

  test("a draft changes its names where it comes, or goes, and is no head of the site", () => {
    const more = { ...VAULT, "Draft.md": "---\ndraft: true\n---\n" };
    assert.deepEqual(changed(VAULT, more), { names: ["draft"], heads: [] });
    assert.deepEqual(changed(more, VAULT), { names: ["draft"], heads: [] });
  });

  test("a file that comes, or goes, changes its name", () => {
    const { "p.png": _picture, ...without } = VAULT;
    assert.deepEqual(changed(VAULT, without), { names: ["p.png"], heads: [] });
    assert.deepEqual(changed(without, VAULT), { names: ["p.png"], heads: [] });
  });

  test("a note whose address is taken by one before it has changed with it", () => {
    assert.deepEqual(changed(VAULT, { ...VAULT, "OTHER.md": "" }).heads, ["OTHER.md", "Other.md"]);
  });
});
