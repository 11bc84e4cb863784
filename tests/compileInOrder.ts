/** A process of determinism.test.ts: compiles a vault in some order, and prints it. */

import { compile, readVault } from "../src/vault/index.ts";
import { HOSTILE } from "./hostileVault.ts";
import { plain } from "./plain.ts";
import { filesOf, TODAY } from "./support.ts";

const [, , vault = "hostile", order = "0"] = process.argv;
const files = vault === "hostile" ? filesOf(HOSTILE) : await readVault(vault);
const value = compile(
  {
    ...files,
    notes: shuffled(files.notes, Number(order)),
    attachments: shuffled(files.attachments, Number(order)),
  },
  { today: TODAY },
);
process.stdout.write(JSON.stringify(plain(value, { problems: true }), null, 1));

/** Sorted by a multiplicative hash of each place; 0 leaves the order as it is. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  if (seed === 0) return items;
  const rank = (index: number) => ((index + seed) * 2_654_435_761) % 4_294_967_296;
  return items
    .map((item, index) => [rank(index), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}
