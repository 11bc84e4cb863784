import assert from "node:assert/strict";
import { test } from "node:test";
import { scalarPlaces, yamlScalars } from "./scalarPlaces.ts";

test("each string has its key, its value and its characters, in every style", () => {
  const text = `---\na: x\nb: "y\\"z"\nc: ['q''r', [[Note]], 2026]\nd: [[Note, Inc]]\ne: true\nf:\n---\nbody: z\n`;
  assert.deepEqual(
    scalarPlaces(text).map(({ key, value, style, start, end }) => [
      key,
      value,
      style,
      text.slice(start, end),
    ]),
    [
      ["a", "x", "plain", "x"],
      ["b", 'y"z', "double", '"y\\"z"'],
      ["c", "q'r", "single", "'q''r'"],
      ["c", "[[Note]]", "flow", "[[Note]]"],
      ["c", "2026", "plain", "2026"],
      ["d", "[[Note, Inc]]", "flow", "[[Note, Inc]]"],
    ],
  );
});

test("a note without front matter that can be read has none", () => {
  assert.deepEqual([...scalarPlaces("a: x\n"), ...scalarPlaces("---\na: b: c\n---\n")], []);
});

test("a file that is YAML as a whole begins at its first character", () => {
  assert.deepEqual(
    yamlScalars("start: Home\n").map(({ key, start, end }) => [key, start, end]),
    [["start", 7, 11]],
  );
});
