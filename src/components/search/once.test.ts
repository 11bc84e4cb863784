import assert from "node:assert/strict";
import { test } from "node:test";
import { once } from "./once.ts";

test("a task is run once, and again only after it failed", async () => {
  let runs = 0;
  const run = once(async () => {
    runs++;
    if (runs === 1) throw new Error("unreachable");
    return runs;
  });
  await assert.rejects(run(), new Error("unreachable"));
  assert.deepEqual(await Promise.all([run(), run()]), [2, 2]);
  assert.equal(await run(), 2);
});
