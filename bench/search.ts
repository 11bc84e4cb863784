/**
 * `npm run bench -- search`: how long the index takes and how much memory, and how
 * soon a reader in headless Chromium sees results, from a local server, on a first visit.
 */

import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright";
import { parse } from "yaml";
import { readQuery } from "../src/components/search/query.ts";
import { at } from "../src/shared/assert.ts";
import { serve } from "../tests/browser/server.ts";
import { take } from "./processes.ts";
import { quantile } from "./quantile.ts";
import type { BrowserRun } from "./run.ts";
import { manyWords, random, wordOf, writeVault } from "./vault.ts";

/** As many different words as the record has in its 550 notes (4,505), rounded. */
const VOCABULARY = 5000;
const QUERIES = 80;

export async function measure({
  notes,
  keep,
  chromium: executablePath,
}: Omit<BrowserRun, "build">): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "search-"));
  const [vault, site] = [join(folder, "vault"), resolve(`dist-bench-${process.pid}`)];
  try {
    console.log(`Writing ${notes} notes with ${VOCABULARY} words …`);
    await writeVault(vault, notes, manyWords(VOCABULARY));
    await smallSite(join(folder, "small"), site);
    await indexing(vault, site, join(folder, "former"));
    const browser = await chromium.launch({
      executablePath,
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    });
    await reading(browser, site, notes);
    await browser.close();
  } finally {
    if (keep) console.log(`Kept in ${folder} and ${site}.`);
    else {
      await rm(folder, { recursive: true, force: true });
      await rm(site, { recursive: true, force: true });
    }
  }
  return 0;
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const node = (...args: string[]) => [...process.execArgv, ...args];

/** A page does not grow with the vault: one of a small site stands for all. */
async function smallSite(vault: string, site: string): Promise<void> {
  await mkdir(vault);
  await writeFile(join(vault, "Note.md"), "A note.\n");
  await take(node(file("../src/cli/main.ts"), "build", "--vault", vault, "--outDir", site));
}

async function indexing(vault: string, site: string, former: string): Promise<void> {
  const report = async (label: string, args: string[]) => {
    const { seconds, cpuSeconds, megabytes, status } = await take(args);
    console.log(
      `${label.padEnd(34)}${seconds.toFixed(1).padStart(7)} s  ${megabytes.toFixed(0).padStart(5)} MB  (${cpuSeconds.toFixed(1)} s of processors)`,
    );
    if (status !== 0) throw new Error(`${label}: it ended with ${status}.`);
  };
  const main = file("../src/cli/main.ts");
  await rm(join(site, "search"), { recursive: true });
  await report("compile, names, facets, records", node(file("searchFiles.ts"), vault, site));
  // The records go with the index, and are there again for the step that finds nothing to do.
  await cp(join(site, "search"), join(folderOf(former), "search"), { recursive: true });
  await report("index", node(main, "index", "--outDir", site));
  const again = folderOf(former);
  await report("index, nothing changed", node(main, "index", "--outDir", again, "--former", site));
}

function folderOf(path: string): string {
  return `${path}-site`;
}

/**
 * Names of notes, one in four, and words: as many in a query as readers of the record
 * ask for (tests/search), and as common. Of the words in those queries half stand at
 * rank 229 or further among the record's, a quarter at 64 or nearer, a tenth at 21 or
 * nearer, none nearer than 10; ranks here are spread like that, evenly in their logarithms.
 */
async function questions(notes: number): Promise<string[]> {
  const next = random(7);
  const lengths = await wordsAsked();
  const aWord = () => wordOf(Math.floor(10 * (VOCABULARY / 10) ** next()));
  const aName = () => `${next() < 0.5 ? "Note " : "N"}${Math.floor(next() * notes)}`;
  return Array.from({ length: QUERIES }, (_, index) => {
    if (index % 4 === 0) return aName();
    const length = at(lengths, Math.floor(next() * lengths.length));
    return Array.from({ length }, aWord).join(" ");
  });
}

/** How many words the queries of readers have, less those that are left out. */
async function wordsAsked(): Promise<number[]> {
  const lengths: number[] = [];
  for (const name of ["queries", "moreQueries"]) {
    const text = await readFile(file(`../tests/search/${name}.yaml`), "utf8");
    const queries = parse(text) as readonly { readonly query: string }[];
    lengths.push(...queries.map(({ query }) => readQuery(query, "en").words.length));
  }
  // What stands in quotes is no word by itself.
  return lengths.filter((length) => length > 0);
}

async function reading(browser: Browser, site: string, notes: number): Promise<void> {
  const { origin, close } = await serve(site, "/");
  const asked = await questions(notes);
  const visits: Visit[] = [];
  for (const query of asked) visits.push(await visit(browser, origin, query));
  close();
  const row = (label: string, values: readonly number[], unit: string) => {
    const shown = [quantile(values, 0.5), quantile(values, 0.95), Math.max(...values)].map(
      (value) => value.toFixed(0).padStart(6),
    );
    console.log(`${label.padEnd(34)}${shown.join("")}  ${unit}`);
  };
  console.log(`\n${QUERIES} first visits, one query each        median  p95  most`);
  row(
    "dialog open",
    visits.map(({ opened }) => opened),
    "ms",
  );
  row(
    "first results",
    visits.map(({ first }) => first),
    "ms",
  );
  row(
    "results of the text",
    visits.map(({ text }) => text),
    "ms",
  );
  row(
    "over the wire, gzip",
    visits.map(({ bytes }) => bytes / 1000),
    "KB",
  );
}

interface Visit {
  /** Milliseconds from the key to the field that has the focus. */
  readonly opened: number;
  /** From the last letter to the first result, the pause before a question included. */
  readonly first: number;
  readonly text: number;
  readonly bytes: number;
}

/** A visit with nothing in the browser's memory. */
async function visit(browser: Browser, origin: string, query: string): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/note/`);
  await page.waitForLoadState("networkidle");
  const bodies: Promise<number>[] = [];
  page.on("response", (response) => {
    const size = response.body().then((body) => (isPacked(body) ? body : gzipSync(body)).length);
    bodies.push(size.catch(() => 0));
  });
  const opened = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        document.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
        const look = () => {
          if (document.activeElement?.id !== "search_field") return requestAnimationFrame(look);
          return resolve(performance.now() - started);
        };
        look();
      }),
  );
  await page.waitForLoadState("networkidle");
  const { first, text } = await page.evaluate(
    (typed) =>
      new Promise<{ first: number; text: number }>((resolve) => {
        const input = document.querySelector<HTMLInputElement>("#search_field");
        if (input) input.value = typed;
        const started = performance.now();
        input?.dispatchEvent(new Event("input"));
        let first: number | undefined;
        const look = () => {
          const now = performance.now() - started;
          if (document.querySelector("#search_results [role=option]")) first ??= now;
          const status = document.querySelector(".search-status");
          if (!status || !/with (?:these|all or most)|No page|not be/.test(status.textContent)) {
            return requestAnimationFrame(look);
          }
          // absent: there may be no result
          return resolve({ first: first ?? now, text: now });
        };
        look();
      }),
    query,
  );
  await page.waitForLoadState("networkidle");
  const bytes = (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return { opened, first, text, bytes };
}

function isPacked(body: Buffer): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}
