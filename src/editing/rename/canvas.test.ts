import assert from "node:assert/strict";
import { test } from "node:test";
import { cardsOf } from "./canvas.ts";

test("the files and the texts of cards, with the characters of their strings", () => {
  const canvas =
    '{"nodes":[{"type":"file","file":"a.md","x":1},{"text":"T"}],"edges":[{"text":"e"}]}';
  assert.deepEqual(
    cardsOf(canvas)?.map(({ shows, value, start, end }) => [
      shows,
      value,
      canvas.slice(start, end),
    ]),
    [
      ["file", "a.md", '"a.md"'],
      ["text", "T", '"T"'],
    ],
  );
});

test("a canvas without cards has none, and one that can't be read is undefined", () => {
  assert.deepEqual([cardsOf("{}"), cardsOf('{"nodes":{}}')], [[], []]);
  assert.equal(cardsOf('{"nodes":['), undefined);
});
