/**
 * `npm run bench -- timeline`: how soon the list and the picture of a long timeline are there, how
 * smoothly the picture moves, and how much it weighs, in headless Chromium; then the same beside its peers.
 */

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright";
import { at } from "../src/shared/assert.ts";
import { serve } from "../tests/browser/server.ts";
import { buildSite } from "../tests/fixtures/build.ts";
import { frames } from "./frames.ts";
import { quantile } from "./quantile.ts";
import type { BrowserRun } from "./run.ts";
import { comparePeers } from "./timelinePeers.ts";
import { writeEvents } from "./timelineVault.ts";

const EVENTS = 10_000;
const YEARS = 5000;

export async function measure({
  chromium: executablePath,
}: Pick<BrowserRun, "chromium">): Promise<number> {
  const room = await mkdtemp(join(tmpdir(), "timeline-"));
  console.log(`Writing ${EVENTS} events and building their site …`);
  await writeEvents(join(room, "vault"), EVENTS, YEARS);
  const site = join(room, "site");
  await buildSite(join(room, "vault"), site);
  const { origin, close } = await serve(site, "/");
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    say("list, first paint without script", `${await firstPaint(browser, origin)} ms`);
    const scripts = await measurePicture(browser, origin);
    await weigh(site, scripts);
    await comparePeers(browser, room);
  } finally {
    await browser.close();
    close();
    await rm(room, { recursive: true });
  }
  return 0;
}

async function firstPaint(browser: Browser, origin: string): Promise<number> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const page = await context.newPage();
    await page.goto(`${origin}/timeline/`, { waitUntil: "load" });
    // It is noted a little after it happened.
    await page.waitForTimeout(300);
    times.push(
      await page.evaluate(
        () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      ),
    );
    await page.close();
  }
  await context.close();
  return Math.round(quantile(times, 0.5));
}

/** Returns the scripts that the page of the timeline loads, by their paths on the site. */
async function measurePicture(browser: Browser, origin: string): Promise<Set<string>> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const scripts = new Set<string>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith(".js")) scripts.add(pathname.slice(1));
  });
  await page.goto(`${origin}/timeline/`);
  await page.locator("timeline-view.ready").waitFor();
  const times = await page.evaluate(() => [
    performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    performance.getEntriesByName("timeline-ready")[0]?.startTime ?? Number.NaN,
  ]);
  say("picture ready after first paint", `${Math.round(at(times, 1) - at(times, 0))} ms`);
  const stage = await page.locator(".timeline-stage").boundingBox();
  if (!stage) throw new Error("expected the picture to be there");
  const middle = { x: stage.x + stage.width / 2, y: stage.y + 100 };
  const nodes: number[] = [];
  const count = async () =>
    nodes.push(await page.evaluate(() => document.querySelectorAll(".timeline-frame *").length));

  await page.getByRole("button", { name: "Whole range" }).click();
  const zooms: number[] = [];
  await page.locator(".timeline-stage").focus();
  await page.goto(`${origin}/timeline/?from=-002970-01-01&to=2026-12-01`);
  await page.locator("timeline-view.ready").waitFor();
  await page.mouse.move(stage.x + stage.width * 0.995, middle.y);
  await page.keyboard.down("Control");
  for (let zoom = 0; zoom < 40; zoom++) {
    zooms.push(...(await frames(page, async () => page.mouse.wheel(0, -25))));
    await count();
  }
  await page.keyboard.up("Control");

  const pans: number[] = [];
  for (const range of [
    "from=-002000-01-01&to=2026-12-01",
    "from=1900-01-01&to=2026-12-01",
    "from=2026-01-20&to=2026-03-10",
  ]) {
    await page.goto(`${origin}/timeline/?${range}`);
    await page.locator("timeline-view.ready").waitFor();
    await page.waitForTimeout(500);
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    pans.push(
      ...(await frames(page, async () => {
        for (let step = 1; step <= 60; step++) {
          await page.mouse.move(middle.x + (step < 30 ? step : 60 - step) * 12, middle.y);
        }
      })),
    );
    await page.mouse.up();
    await count();
  }
  sayFrames("pan", pans);
  sayFrames("zoom", zooms);
  say("nodes of the component, at most", String(Math.max(...nodes)));
  await page.close();
  return scripts;
}

async function weigh(site: string, scripts: ReadonlySet<string>): Promise<void> {
  const size = async (path: string) => gzipSync(await readFile(join(site, path))).length / 1000;
  const sizes = await Promise.all(
    [[...scripts], [...scripts].filter((path) => path.includes("/Page."))].map(async (paths) =>
      (await Promise.all(paths.map(size))).reduce((sum, bytes) => sum + bytes, 0),
    ),
  );
  say("component, script", `${(at(sizes, 0) - at(sizes, 1)).toFixed(1)} KB`);
  say("its data", `${(await size("data/timeline/all.json")).toFixed(1)} KB`);
  const pages = ["timeline/index.html", "timeline/table/index.html"];
  const more = (await readdir(join(site, "list/timeline"), { recursive: true }))
    .filter((name) => name.endsWith("index.html"))
    .map((name) => `list/timeline/${name}`);
  const weights = await Promise.all([...pages, ...more].map((page) => size(page)));
  say("heaviest of its pages", `${Math.max(...weights).toFixed(1)} KB, of ${weights.length}`);
}

function say(what: string, figure: string): void {
  console.log(`${what.padEnd(34)}${figure}`);
}

/** Frames come every 16.7 ms at best; what counts is how many come later. */
function sayFrames(what: string, times: readonly number[]): void {
  const late = times.filter((time) => time > 17.5).length;
  const share = `${late} of ${times.length} later than the next`;
  say(
    `${what}, between frames`,
    `p50 ${quantile(times, 0.5).toFixed(1)}, p95 ${quantile(times, 0.95).toFixed(1)} ms, ${share}`,
  );
}
