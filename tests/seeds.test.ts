/** The two texts that the record began with, as they came. */

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { isoDay } from "../src/shared/dates/index.ts";
import { linksIn } from "../src/vault/links/backlinks.ts";
import { htmlOf, vaultOf } from "./support.ts";

const SEEDS = fileURLToPath(new URL("../../shared/seeds/", import.meta.url));
const skip = existsSync(SEEDS) ? false : "the texts are not part of the repository";

const WARS = "AI distillation wars.md";
const read = () =>
  vaultOf({
    [WARS]: readFileSync(`${SEEDS}ai-distillation-wars.md`, "utf8"),
  });

test("the first seed reads as its author meant it", { skip }, () => {
  const vault = read();
  const html = htmlOf(vault, WARS);
  assert.match(html, /<a class="wanted" href="\/wanted\/deepseek-r\/">R1<span/);
  assert.ok(html.includes("$600B"));
  assert.ok(html.includes("$1.5B"));
  assert.ok(!html.includes("<math"), "no sum of money is a formula");
  assert.ok(!html.includes("[["));
  assert.deepEqual(vault.reports.wanted.flatMap(({ names }) => names).sort(), [
    ...["AI Race", "Anthropic", "ChatGPT", "Claude", "DeepSeek", "DeepSeek day", "DeepSeek-R"],
    ...["MiniMax", "Model lab economics", "Moonshot AI", "NVIDIA", "Open source commoditization"],
    ...["OpenAI", "export controls", "model distillation"],
  ]);
});

test("its tables are a timeline and arguments", { skip }, () => {
  const { harvest, outgoing } = read();
  assert.deepEqual(
    harvest.timeline
      .filter(({ from }) => from === "table")
      .map(({ date }) => [date.text, isoDay(date.start), isoDay(date.end)]),
    [
      ["Jan 2025", "2025-01-01", "2025-01-31"],
      ["Late 2025", "2025-09-01", "2025-12-31"],
      ["Feb 12, 2026", "2026-02-12", "2026-02-12"],
      ["Feb 23, 2026", "2026-02-23", "2026-02-23"],
      ["Feb 24, 2026", "2026-02-24", "2026-02-24"],
    ],
  );
  assert.deepEqual(
    harvest.arguments.map(({ text }) => text),
    ["Copyright on AI outputs", "Terms of service violation", "Trade secret", "IP theft framing"],
  );
  const reasons = linksIn(outgoing).flatMap(({ reason }) => reason ?? []);
  assert.equal(reasons.length, 11);
  assert.equal(reasons[0], "concept (technique, IP landscape, moat implications)");
});
