/**
 * A process of determinism.test.ts: compiles a vault in some order, and prints all of it and of its site,
 * a value, a page or a file a line.
 */

import { createHash } from "node:crypto";
import { essayTexts } from "../src/cli/essayTexts.ts";
import { compile, readVault } from "../src/vault/index.ts";
import { siteFiles } from "./fixtures/siteFiles.ts";
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
const { pages, files: texts, attachments } = siteFiles(value, { essays: await essayTexts() });
const lines = [
  JSON.stringify(plain(value, { problems: true }), null, 1),
  ...[...pages].map(([url, data]) => `${url} ${JSON.stringify(data)}`),
  // Of files it says enough whether they are the same: many are one long line.
  ...[...texts].map(([path, text]) => `${path} ${createHash("sha256").update(text).digest("hex")}`),
  ...attachments,
];
process.stdout.write(lines.join("\n"));

/** Sorted by a multiplicative hash of each place; 0 leaves the order as it is. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  if (seed === 0) return items;
  const rank = (index: number) => ((index + seed) * 2_654_435_761) % 4_294_967_296;
  return items
    .map((item, index) => [rank(index), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}
