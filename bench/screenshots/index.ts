/**
 * `npm run bench -- screenshots`: pages of each type of the record as they are and as another revision has
 * them, at four widths in both themes, and what differs. Pictures stay in a temporary folder.
 */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { serve } from "../../tests/browser/server.ts";
import { withSite } from "../builtSite.ts";
import { waitForFaces } from "../pages/faces.ts";
import { PAGE_TYPES } from "../pages/types.ts";
import type { BrowserRun } from "../run.ts";
import { buildBase } from "./baseSite.ts";
import { differenceOf } from "./difference.ts";
import { type Compared, nameOf, reportPage, table } from "./report.ts";

const WIDTHS = [360, 768, 1280, 1920] as const;
const THEMES = ["light", "dark"] as const;

/** Pixels. Chromium draws nothing beyond some 16,000. */
const TALLEST = 12_000;

export async function measure(run: BrowserRun): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "screenshots-"));
  console.log(`Building the site of ${run.against} …`);
  const base = buildBase(run.against, folder);
  const compared = await withSite(run, (site) => compare(base, site, folder, run.chromium));
  await rm(base, { recursive: true });
  const report = join(folder, "index.html");
  await writeFile(report, reportPage(compared, run.against));
  for (const line of table(compared)) console.log(line);
  console.log(`\nShare of pixels that differ from ${run.against}. Look at them: ${report}`);
  return 0;
}

async function compare(
  base: string,
  site: string,
  folder: string,
  executablePath: string,
): Promise<Compared[]> {
  const [before, after] = [await serve(base, "/"), await serve(site, "/")];
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const compared: Compared[] = [];
  try {
    for (const width of WIDTHS) {
      for (const theme of THEMES) {
        const context = await contextOf(browser, width, theme);
        for (const [page, url] of Object.entries(PAGE_TYPES)) {
          const view = { page, width, theme };
          const isThere = page !== "not found";
          const pictures = [
            await pictureOf(context, before.origin + url, isThere),
            await pictureOf(context, after.origin + url, isThere),
          ] as const;
          compared.push({ ...view, share: await keep(join(folder, nameOf(view)), pictures) });
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
    before.close();
    after.close();
  }
  return compared;
}

async function contextOf(
  browser: Browser,
  width: number,
  colorScheme: "light" | "dark",
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    reducedMotion: "reduce",
  });
  await waitForFaces(context);
  return context;
}

/** undefined where the site has no such page. */
async function pictureOf(
  context: BrowserContext,
  address: string,
  isThere: boolean,
): Promise<Buffer | undefined> {
  const page = await context.newPage();
  try {
    const response = await page.goto(address, { waitUntil: "networkidle" });
    if (isThere && response?.ok() !== true) return undefined;
    await settled(page);
    const { width, height } = await page.evaluate(async () => {
      await document.fonts.ready;
      const { clientWidth, scrollHeight } = document.documentElement;
      return { width: clientWidth, height: scrollHeight };
    });
    const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) };
    return await page.screenshot({ fullPage: true, clip, animations: "disabled" });
  } finally {
    await page.close();
  }
}

/** Milliseconds in which a page that is still being written shows it. */
const PAUSE = 300;

/** Waits until scripts have written what they write: answers of the search come after its last file. */
async function settled(page: Page): Promise<void> {
  const written = () => page.evaluate(() => document.body.innerHTML);
  for (let last = "", now = await written(); now !== last; now = await written()) {
    last = now;
    await page.waitForTimeout(PAUSE);
  }
}

/** Writes the pictures of a view that differs; returns the share of pixels, undefined where one is missing. */
async function keep(
  path: string,
  [before, after]: readonly [Buffer | undefined, Buffer | undefined],
): Promise<number | undefined> {
  const difference = before && after && differenceOf(before, after);
  if (difference?.share === 0) return 0;
  if (before) await writeFile(`${path}-before.png`, before);
  if (after) await writeFile(`${path}-after.png`, after);
  if (difference?.picture) await writeFile(`${path}-difference.png`, difference.picture);
  return difference?.share;
}
