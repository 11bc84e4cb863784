import assert from "node:assert/strict";
import { test } from "node:test";
import { mapConcurrently } from "./mapConcurrently.ts";

test("results are in the order of the items, and no more tasks run at once than allowed", async () => {
  let [running, most] = [0, 0];
  const results = await mapConcurrently([3, 1, 2, 0, 1], 2, async (ticks) => {
    most = Math.max(most, ++running);
    for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
    running--;
    return ticks * 10;
  });
  assert.deepEqual(results, [30, 10, 20, 0, 10]);
  assert.equal(most, 2);
});

test("a task that fails fails the whole", async () => {
  const failing = mapConcurrently([1, 2], 2, async (item) => {
    if (item === 2) throw new Error("no");
  });
  await assert.rejects(failing, new Error("no"));
});
