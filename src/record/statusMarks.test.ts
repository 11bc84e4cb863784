import assert from "node:assert/strict";
import { test } from "node:test";
import { SCALES, type ScaleName, steps } from "./scales.ts";
import { MARK_RADIUS, markName, markOf } from "./statusMarks.ts";

const all = (Object.keys(SCALES) as ScaleName[]).flatMap((scale) =>
  steps(scale).map(({ word }) => ({ scale, word, name: markName(scale, word) })),
);

test("every step of every scale has a mark, and no two of one scale have the same", () => {
  for (const [scale, its] of Map.groupBy(all, ({ scale }) => scale)) {
    const paths = its.map(({ name }) => markOf(name).path);
    assert.equal(new Set(paths).size, its.length, scale);
    for (const path of paths) assert.doesNotMatch(path, /NaN|undefined/);
  }
  assert.throws(() => markOf("claim:guessed"), /got claim:guessed/);
});

test("at most twelve words say how far something is established, each with one mark", () => {
  const established = all.filter(({ scale }) => scale === "claim" || scale === "argument");
  const names = Map.groupBy(established, ({ word }) => word);
  assert.ok(names.size <= 12, [...names.keys()].join(" "));
  const paths = established.map(({ word, name }) => `${word} ${markOf(name).path}`);
  assert.equal(new Set(paths).size, names.size, "one mark a word, on either scale");
  assert.equal(new Set(established.map(({ name }) => markOf(name).path)).size, names.size);
});

test("a mark stays within its height and width", () => {
  for (const { name } of all) {
    const { path, radius } = markOf(name);
    for (const [, command = "", x = "", y] of path.matchAll(/([MLH])(-?[\d.]+)(?:,(-?[\d.]+))?/g)) {
      assert.ok(Math.abs(Number(x)) <= radius, `${name} ${command}${x}`);
      if (y !== undefined) assert.ok(Math.abs(Number(y)) <= MARK_RADIUS, `${name} ${y}`);
    }
  }
});
