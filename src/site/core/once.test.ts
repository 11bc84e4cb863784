import assert from "node:assert/strict";
import { test } from "node:test";
import { onceEach } from "./once.ts";

test("work is done once for each key, also where it gives nothing", () => {
  const asked: string[] = [];
  const find = onceEach((key: string) => {
    asked.push(key);
    return key === "a" ? 1 : undefined;
  });
  assert.deepEqual([find("a"), find("b"), find("a"), find("b")], [1, undefined, 1, undefined]);
  assert.deepEqual(asked, ["a", "b"]);
});
