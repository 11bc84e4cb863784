/**
 * `npm run bench -- pages`: what a reader meets on a page of each type, in headless Chromium, against the
 * limits of docs/design.md.
 */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright";
import { expected } from "../../src/shared/assert.ts";
import { violations } from "../../tests/browser/axe.ts";
import { serve } from "../../tests/browser/server.ts";
import { loadSlowly, shiftOf } from "../../tests/browser/shifts.ts";
import { withSite } from "../builtSite.ts";
import type { BrowserRun } from "../run.ts";
import { weightOf } from "../weight.ts";
import { waitForFaces } from "./faces.ts";
import { type Figures, misses, table, type Width } from "./figures.ts";
import { firstSentence, heightAfter, lineLength, smallControls, tabStops } from "./inBrowser.ts";
import { fileOf, NOTES, PAGE_TYPES } from "./types.ts";

/** The most lines of what is behind a missed figure. */
const SHOWN = 6;

/** 1 where a page misses a figure. */
export async function measure(run: BrowserRun): Promise<number> {
  const pages = await withSite(run, (site) => figuresOf(site, run.chromium));
  for (const line of table(pages)) console.log(line);
  const missed = pages.flatMap(misses);
  for (const { page, says, details } of missed) {
    console.log(`\n${page}: ${says}.`);
    for (const detail of details.slice(0, SHOWN)) console.log(`  ${detail}`);
    if (details.length > SHOWN) console.log(`  … and ${details.length - SHOWN} more`);
  }
  console.log(`\n${missed.length === 0 ? "No figure is" : `${missed.length} figures are`} missed.`);
  return missed.length === 0 ? 0 : 1;
}

async function figuresOf(site: string, executablePath: string): Promise<Figures[]> {
  const { origin, close } = await serve(site, "/");
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const [narrow, wide] = [await visits(browser, 360), await visits(browser, 1280)];
    const pages: Figures[] = [];
    for (const [name, url] of Object.entries(PAGE_TYPES)) {
      const [phone, desk] = [await narrow(origin + url), await wide(origin + url)];
      const { first, smallControls } = phone;
      // Where a note has no article, its gates would hold for nothing.
      if (Object.hasOwn(NOTES, name)) expected(first, `an article on ${url}`);
      const at = <K extends keyof Seen>(key: K) => ({ 360: phone[key], 1280: desk[key] });
      pages.push({
        name,
        after: at("after"),
        first,
        shift: at("shift"),
        line: desk.line,
        smallTargets: at("smallTargets"),
        smallControls,
        weight: await weightOf(site, await readFile(join(site, fileOf(url)), "utf8")),
        stops: at("stops"),
      });
    }
    return pages;
  } finally {
    await browser.close();
    close();
  }
}

type Seen = Awaited<ReturnType<typeof see>>;

/** What visits pages at a width: first on a slow line, then as they are. */
async function visits(browser: Browser, width: Width): Promise<(address: string) => Promise<Seen>> {
  const options = { viewport: { width, height: 800 }, reducedMotion: "reduce" } as const;
  const [slow, usual] = [await browser.newContext(options), await browser.newContext(options)];
  await loadSlowly(slow);
  await waitForFaces(usual);
  return (address) => see(slow, usual, address);
}

async function see(slow: BrowserContext, usual: BrowserContext, address: string) {
  const loading = await slow.newPage();
  await loading.goto(address, { waitUntil: "networkidle" });
  const shift = await shiftOf(loading);
  await loading.close();
  const page = await usual.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  const seen = {
    shift,
    after: await heightAfter(page),
    first: await firstSentence(page),
    line: await lineLength(page),
    smallControls: await smallControls(page),
    stops: await tabStops(page),
    smallTargets: await violations(page, { rules: ["target-size"] }),
  };
  await page.close();
  return seen;
}
