import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { PNG } from "pngjs";
import type { Card } from "../cards/index.ts";
import { cardPainter } from "./cards.ts";

const CARD: Card = {
  about: "Event · Feb. 23, 2026",
  title: "Charge of 深度求索",
  standing: ["What it says: alleged by Lab", "That it was said: confirmed"],
  site: "The record",
  accent: "#8a3b12",
  direction: "ltr",
};

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "cards-"));
});
after(() => rm(folder, { recursive: true }));

/** How many pixels are not paper. */
function inked(picture: Uint8Array): number {
  const { width, height, data } = PNG.sync.read(Buffer.from(picture));
  assert.deepEqual([width, height], [1200, 630]);
  return Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0).filter(
    (red) => red < 200,
  ).length;
}

test("a card is drawn, letters of other scripts too", async () => {
  const paint = cardPainter(new Set("深度求索"), folder);
  const whole = inked(await paint("a", CARD));
  const without = inked(await paint("b", { ...CARD, title: "Charge of" }));
  assert.ok(without > 5000, `${without}`);
  assert.ok(whole > without + 3000, `${whole} and ${without}`);
});

test("what is drawn once is kept, and not drawn again", async () => {
  const paint = cardPainter(new Set(), folder);
  await writeFile(join(folder, "c.png"), "kept");
  assert.equal(Buffer.from(await paint("c", CARD)).toString(), "kept");
  assert.deepEqual((await readdir(folder)).sort(), ["a.png", "b.png", "c.png"]);
});
