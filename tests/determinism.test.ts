/** The same vault is the same value and the same site, whatever the clock's zone, the language and the order of files. */

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const script = fileURLToPath(new URL("compileInOrder.ts", import.meta.url));
const content = fileURLToPath(new URL("../content", import.meta.url));

async function compiled(
  vault: string,
  order: number,
  env: Record<string, string>,
): Promise<string> {
  const { stdout } = await run(process.execPath, [script, vault, String(order)], {
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
  return stdout;
}

const WAYS: readonly (readonly [string, number, Record<string, string>])[] = [
  [
    "far in the east, with the files in another order",
    1,
    { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  ],
  [
    "far in the west, with the files in yet another order",
    7919,
    { TZ: "Pacific/Pago_Pago", LANG: "ja_JP.UTF-8", LC_ALL: "ja_JP.UTF-8" },
  ],
  ["in the C locale", 0, { TZ: "UTC", LANG: "C", LC_ALL: "C" }],
];

for (const [name, vault] of [
  ["the hostile vault", "hostile"],
  ["the record", content],
] as const) {
  describe(name, () => {
    const usual = compiled(vault, 0, { TZ: "Europe/Berlin", LANG: "en_US.UTF-8" });
    test("is more than nothing", async () => assert.ok((await usual).length > 10_000));
    for (const [way, order, env] of WAYS) {
      test(way, async () => {
        const [expected, actual] = [await usual, await compiled(vault, order, env)];
        if (actual === expected) return;
        // Two long texts make a poor message: the first line that differs says more.
        const lines = expected.split("\n");
        const at = actual.split("\n").findIndex((line, index) => line !== lines[index]);
        assert.equal(actual.split("\n")[at], lines[at], `line ${at + 1}`);
      });
    }
  });
}
