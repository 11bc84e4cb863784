import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { counting } from "../../../tests/counting.ts";
import { vaultOf } from "../../../tests/support.ts";
import { get } from "../../shared/assert.ts";
import { type Lines, linesOf, renamedNotes } from "./renamedNotes.ts";

type Texts = Readonly<Record<string, string>>;

/** The renames, as "Old.md New.md". */
function renamed(gone: Texts, fresh: Texts): string[] {
  const lines = (texts: Texts) => (note: { path: string }) => linesOf(texts[note.path] ?? "");
  const found = renamedNotes(vaultOf(gone).notes, vaultOf(fresh).notes, lines(gone), lines(fresh));
  return [...found].map((paths) => paths.join(" "));
}

const line = (word: string) => `A line about ${word}.\n`;
const lines = (...words: readonly string[]) => words.map(line).join("");

test("by the name in another folder, and by an alias in any case", () => {
  assert.deepEqual(renamed({ "a/Old.md": "" }, { "b/old.md": "" }), ["a/Old.md b/old.md"]);
  assert.deepEqual(renamed({ "Old.md": "" }, { "New.md": "---\naliases: [OLD]\n---\n" }), [
    "Old.md New.md",
  ]);
});

test("not by a name that a note of another kind has", () => {
  assert.deepEqual(renamed({ "laws/Act.md": "" }, { "cases/Act.md": "" }), []);
});

test("of two notes of a name, each is taken once, in the order of their paths", () => {
  const gone = { "a/Old.md": "", "b/Old.md": "", "c/Old.md": "" };
  assert.deepEqual(renamed(gone, { "x/Old.md": "", "y/Old.md": "" }), [
    "a/Old.md x/Old.md",
    "b/Old.md y/Old.md",
  ]);
});

describe("by the text", () => {
  test("six lines of ten are the same note, five are not", () => {
    const old = { "Old.md": lines(..."abcdefghij") };
    assert.deepEqual(renamed(old, { "New.md": lines(..."abcdef0123") }), ["Old.md New.md"]);
    assert.deepEqual(renamed(old, { "New.md": lines(..."abcde01234") }), []);
  });

  test("the nearest text is taken, of equals the first", () => {
    const old = { "Old.md": lines(..."abcde") };
    const near = { "Far.md": lines(..."abc"), "Near.md": lines(..."abcd") };
    assert.deepEqual(renamed(old, near), ["Old.md Near.md"]);
    const equal = { "One.md": lines(..."abcd"), "Two.md": lines(..."bcde") };
    assert.deepEqual(renamed(old, equal), ["Old.md One.md"]);
  });

  test("the same text is found, however many notes have it", () => {
    const copies = (name: string) =>
      Object.fromEntries(
        Array.from({ length: 60 }, (_, at) => [`${name} ${at + 10}.md`, lines("a", "b")]),
      );
    const found = renamed(copies("Old"), copies("New"));
    assert.equal(found.length, 60);
    assert.equal(found[0], "Old 10.md New 10.md");
  });

  test("notes without lines are no one's", () => {
    assert.deepEqual(renamed({ "Old.md": "ab\n" }, { "New.md": "ab\n" }), []);
  });
});

test("twice the notes, with lines in common, take twice the reads of lines", () => {
  const readsOf = (count: number) => {
    const texts = (name: string, more: readonly string[]) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `${name} ${at}.md`,
          lines("all", "every", `one ${at}`, `only ${at}`, `near ${at % 90}`, ...more),
        ]),
      );
    const [gone, fresh] = [texts("Old", ["x"]), texts("New", ["y"])];
    const counted = (from: Texts) =>
      counting(
        new Map<string, Lines>(Object.entries(from).map(([path, text]) => [path, linesOf(text)])),
      );
    const [before, after] = [counted(gone), counted(fresh)];
    const found = renamedNotes(
      vaultOf(gone).notes,
      vaultOf(fresh).notes,
      ({ path }) => get(before.value, path),
      ({ path }) => get(after.value, path),
    );
    assert.equal(found.size, count);
    return before.reads() + after.reads();
  };
  const [once, twice] = [readsOf(100), readsOf(200)];
  assert.ok(twice <= 2.5 * once, `${once} reads of 100 notes, ${twice} of 200`);
});
