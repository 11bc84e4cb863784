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

test("who hears of a failure and asks again shares one more run with all others", async () => {
  let runs = 0;
  const run = once(async () => {
    runs++;
    if (runs === 1) throw new Error("unreachable");
    return runs;
  });
  const again = () => run().catch(() => run());
  assert.deepEqual(await Promise.all([again(), again(), again()]), [2, 2, 2]);
  assert.equal(runs, 2);
});
