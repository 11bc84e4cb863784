import assert from "node:assert/strict";
import { test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import { shard, shardOf } from "./shards.ts";

const keys = fc.array(fc.stringMatching(/^[abc]{1,6}$/), { maxLength: 60 });
const itself = (key: string) => key;

test("what begins with a key that has a separate file is all in that file", () => {
  fc.assert(
    fc.property(keys, fc.stringMatching(/^[abcd]{1,6}$/), (all, typed) => {
      const shards = shard(all, itself, 5, 3);
      const prefixes = [...shards.keys()];
      const prefix = prefixes[shardOf(prefixes, typed)] ?? "";
      const file = shards.get(prefix) ?? [];
      const expected = all.filter((key) => key.startsWith(typed));
      const isDivided = prefixes.some((other) => other !== prefix && other.startsWith(prefix));
      const found = file.filter((key) => key.startsWith(typed));
      if (!isDivided || typed !== prefix) assert.deepEqual(found, expected);
      else assert.ok(found.length >= Math.min(3, expected.length));
    }),
  );
});

test("no file is larger than allowed, unless its keys are all the same", () => {
  fc.assert(
    fc.property(keys, (all) => {
      for (const file of shard(all, itself, 5, 3).values()) {
        assert.ok(file.length <= 5 || new Set(file).size <= 1 + 3);
      }
    }),
  );
});

test("an exact name stays where its prefix was divided", () => {
  const shards = shard(["nb", "na", "nc", "nd", "n"], itself, 2, 2);
  assert.deepEqual(shards.get("n"), ["n", "nb"]);
});

test("prefixes are in order, and nothing gives one empty file", () => {
  assert.deepEqual([...shard<string>([], itself, 5, 3)], [["", []]]);
  const prefixes = [...shard(["b", "a", "ab", "aa"], itself, 1, 1).keys()];
  assert.deepEqual(prefixes, prefixes.toSorted());
});
