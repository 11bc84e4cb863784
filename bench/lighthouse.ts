/**
 * `npm run bench -- lighthouse`: what Lighthouse says of pages on a phone on a slow line, from a server that
 * zips as most hosts do. Fails on a missed score.
 */

import { type AddressInfo, createServer } from "node:net";
import lighthouse, { type Result } from "lighthouse";
import { chromium } from "playwright";
import { expected } from "../src/shared/assert.ts";
import { serve } from "../tests/browser/server.ts";
import { withSite } from "./builtSite.ts";
import type { BrowserRun } from "./run.ts";
import { missedScores, type Scores, table } from "./scores.ts";

/** Of which the median counts. */
const RUNS = 5;

/** One page of each type that search engines are let in, by its address. */
const PAGES: Readonly<Record<string, string>> = {
  home: "/",
  event: "/events/anthropics-february-2026-disclosure/",
  company: "/companies/deepseek/",
  list: "/events/",
  timeline: "/timeline/",
  graph: "/graph/",
};

export async function measure(run: BrowserRun): Promise<number> {
  const pages = await withSite(run, (site) => scoresOf(site, run.chromium));
  for (const line of table(pages)) console.log(line);
  const missed = pages.flatMap((scores) => [...missedScores(scores), ...scores.faults]);
  for (const line of missed) console.log(line);
  return missed.length === 0 ? 0 : 1;
}

async function scoresOf(site: string, executablePath: string): Promise<Scores[]> {
  const { origin, close } = await serve(site, "/", { zipped: true });
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [
      `--remote-debugging-port=${port}`,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
  try {
    const pages: Scores[] = [];
    for (const [name, url] of Object.entries(PAGES)) {
      const first = await look(origin + url, port);
      const performance = [scoreOf(first, "performance")];
      while (performance.length < RUNS) {
        performance.push(scoreOf(await look(origin + url, port, ["performance"]), "performance"));
      }
      // Said at once: the runs take minutes, and the next page may fail.
      console.log(`${name}: performance ${performance.join(", ")}`);
      pages.push({
        name,
        performance,
        accessibility: scoreOf(first, "accessibility"),
        bestPractices: scoreOf(first, "best-practices"),
        seo: scoreOf(first, "seo"),
        faults: ["accessibility", "best-practices", "seo"].flatMap((category) =>
          faultsOf(first, category).map((fault) => `${name}: ${fault}`),
        ),
      });
    }
    return pages;
  } finally {
    await browser.close();
    close();
  }
}

/** As Lighthouse looks at a page by default: a phone in the middle range, on a slow 4G line. */
async function look(
  address: string,
  port: number,
  onlyCategories = ["performance", "accessibility", "best-practices", "seo"],
): Promise<Result> {
  const found = await lighthouse(address, { port, logLevel: "error", onlyCategories });
  const { lhr } = expected(found, `a result of ${address}`);
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  return lhr;
}

function categoryOf({ categories }: Result, name: string): Result.Category {
  return expected(categories[name], `a category ${name}`);
}

/** From 0 to 100. */
function scoreOf(result: Result, category: string): number {
  const { score } = categoryOf(result, category);
  return Math.round(100 * expected(score, `a score of ${category}`));
}

/** "color-contrast: Background and foreground colors do not have a sufficient contrast ratio." */
function faultsOf(result: Result, category: string): string[] {
  return categoryOf(result, category).auditRefs.flatMap(({ id, weight }) => {
    const { score, title } = expected(result.audits[id], `an audit ${id}`);
    return weight > 0 && score !== null && score < 1 ? [`${id}: ${title}`] : [];
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
