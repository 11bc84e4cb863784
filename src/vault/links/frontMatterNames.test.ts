import assert from "node:assert/strict";
import { test } from "node:test";
import { bracketed, namesInFrontMatter, namesInString, stringsIn } from "./frontMatterNames.ts";

test("what stands in brackets, with its offset", () => {
  const text = "[[a]] b [[c|d]] [[ [[e]] ]] [[f";
  const found = bracketed(text);
  assert.deepEqual(
    found.map(({ inside }) => inside),
    ["a", "c|d", "e"],
  );
  for (const { inside, start } of found) assert.ok(text.startsWith(`[[${inside}]]`, start - 2));
  assert.deepEqual(bracketed("]] [["), []);
  assert.deepEqual(bracketed("[[".repeat(50_000)), []);
});

test("strings have the paths under which their places are known, those of maps marked", () => {
  const data = { a: "one", b: ["two", ["three"]], c: { url: "four", more: ["five"] }, d: true };
  assert.deepEqual(
    stringsIn({ ...data, e: null }).map(({ key, path, text, isDescription }) => [
      ...[key, path, text, isDescription],
    ]),
    [
      ["a", "a", "one", false],
      ["b", "b.0", "two", false],
      ["b", "b.1.0", "three", false],
      ["c", "c.url", "four", true],
      ["c", "c.more.0", "five", true],
    ],
  );
});

test("a name is a link under any key, a plain one where the key always means notes", () => {
  const names = (key: string, text: string) =>
    namesInString(key, text).map(({ link, plain }) => [link.target, link.alias, plain]);
  assert.deepEqual(names("foe", "see [[A|x]] and [[B#C]]"), [
    ["A", "x", false],
    ["B", undefined, false],
  ]);
  assert.deepEqual(names("foe", "A"), []);
  assert.deepEqual(names("companies", " A "), [["A", undefined, true]]);
  assert.deepEqual(names("companies", " "), []);
  assert.deepEqual(names("companies", "the [[A]]"), [["A", undefined, false]]);
  for (const key of ["title", "aliases", "alias", "tags", "tag", "kind", "cssclasses"]) {
    assert.deepEqual(names(key, "[[A]]"), [], key);
  }
});

test("what stands in a map describes a source, and names none", () => {
  const data = { sources: [{ title: "[[A]]" }, "[[B]]", "C"], title: "[[D]]" };
  assert.deepEqual(
    namesInFrontMatter(data).map(({ path, link, plain }) => [path, link.target, plain]),
    [
      ["sources.1", "B", false],
      ["sources.2", "C", true],
    ],
  );
});
