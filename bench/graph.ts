/** `npm run bench -- graph`: the layout, the data and the page of the map, on graphs made from a seed. */

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright";
import { at } from "../src/shared/assert.ts";
import type { GraphView } from "../src/shared/graph/view.ts";
import { type Graph, graphOf } from "../src/site/graph/edges.ts";
import { type FormerMap, layoutOf, type Point } from "../src/site/graph/layout.ts";
import { compile, readVault } from "../src/vault/index.ts";
import { linksIn } from "../src/vault/links/backlinks.ts";
import { serve } from "../tests/browser/server.ts";
import { buildSite } from "../tests/fixtures/build.ts";
import { quantile } from "./quantile.ts";
import type { BrowserRun } from "./run.ts";
import { scriptBytes } from "./scripts.ts";
import { random } from "./vault.ts";

/** Notes and links of each graph, and the most that the 95th percentile of its frames may take, in ms. */
const GRAPHS = [
  { notes: 1_000, links: 5_000, frame: 16.7 },
  { notes: 10_000, links: 155_000, frame: 33 },
] as const;

const LOADS = 5;
const FRAMES = 240;

export async function measure({
  keep,
  chromium: executablePath,
}: Pick<BrowserRun, "keep" | "chromium">): Promise<number> {
  let missed = 0;
  const row = (label: string, value: string, isMet: boolean | undefined) => {
    if (isMet === false) missed++;
    console.log(`  ${label.padEnd(44)}${value.padStart(12)}  ${isMet === false ? "MISSED" : ""}`);
  };
  for (const { notes, links, frame } of GRAPHS) {
    const folder = await mkdtemp(join(tmpdir(), "graph-"));
    const [vault, site] = [join(folder, "vault"), join(folder, "site")];
    await writeGraph(vault, notes, links);
    const { graph, smaller } = await graphsIn(vault);
    console.log(`\n${graph.nodes.length} notes, ${graph.edges.length} links`);

    const cold = timed(() => layoutOf(graph));
    row("layout from nothing, at most 25 s", seconds(cold.ms), cold.ms <= 25_000);
    const before = layoutOf(smaller);
    const warm = timed(() => layoutOf(graph, formerMap(smaller, before)));
    row("layout on a former map, at most 5 s", seconds(warm.ms), warm.ms <= 5_000);
    const moved = medianMove(smaller, before, graph, warm.value);
    row("median move when a note is added, at most 2 %", percent(moved), moved <= 0.02);

    const built = performance.now();
    await buildSite(vault, site);
    row("build of the whole site", seconds(performance.now() - built), undefined);
    const view = JSON.parse(await readFile(join(site, "graph/view.json"), "utf8")) as GraphView;
    const { edges, ...columns } = view;
    const perNode = zipped(JSON.stringify(columns)) / notes;
    const perEdge = zipped(JSON.stringify(edges)) / graph.edges.length;
    row("data, gzip, a note, at most 34 bytes", perNode.toFixed(1), perNode <= 34);
    row("data, gzip, a link, at most 4 bytes", perEdge.toFixed(2), perEdge <= 4);
    const script = await scriptOf(site);
    row("script of the component, gzip, at most 40 KB", kb(script), script <= 40_000);
    row(
      "the page, gzip",
      kb(zipped(await readFile(join(site, "graph/free/index.html")))),
      undefined,
    );

    const { origin, close } = await serve(site, "/");
    const browser = await chromium.launch({
      executablePath,
      // Frames as fast as they are made, so that their time is that of the work.
      args: [
        ...["--disable-frame-rate-limit", "--disable-gpu-vsync"],
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
    });
    try {
      for (const [name, query] of [
        ["as it opens", ""],
        ["everything", "?kinds=all&links=all"],
        ["everything, near", "?kinds=all&links=all&at=0,0,0.5"],
      ] as const) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        const loads: number[] = [];
        for (let load = 0; load < LOADS; load++)
          loads.push(await ready(page, `${origin}/graph/free/${query}`));
        const ms = quantile(loads, 0.5);
        row(`${name}: ready, median of ${LOADS}, at most 1.5 s`, seconds(ms), ms <= 1_500);
        const frames = await pan(page);
        const p95 = quantile(frames, 0.95);
        row(
          `${name}: moved, p95 of frames, at most ${frame} ms`,
          `${p95.toFixed(1)} ms`,
          p95 <= frame,
        );
        row(
          `${name}: slowest of ${FRAMES} frames`,
          `${quantile(frames, 1).toFixed(1)} ms`,
          undefined,
        );
        await page.close();
      }
    } finally {
      await browser.close();
      close();
    }
    if (keep) console.log(`  Kept in ${folder}.`);
    else await rm(folder, { recursive: true });
  }
  return missed === 0 ? 0 : 1;
}

/** Notes of a few words, with as many different links as are asked for; a tenth of them to the first notes. */
async function writeGraph(folder: string, notes: number, links: number): Promise<void> {
  const next = random(20261121);
  const kinds = ["events", "companies", "laws", "claims", "concepts", "people"];
  const kindOf = (index: number) => at(kinds, index % kinds.length);
  const name = (index: number) => `Note number ${index}`;
  await Promise.all(kinds.map((kind) => mkdir(join(folder, kind), { recursive: true })));
  let left = links;
  for (let index = 0; index < notes; index++) {
    const targets = new Set<number>();
    const wanted = Math.round(left / (notes - index));
    while (targets.size < wanted) {
      // Mostly near notes: a record has regions.
      const place =
        next() < 0.1
          ? next() * 30
          : next() < 0.7
            ? index + (next() - 0.5) * notes * 0.05
            : next() * notes;
      const target = Math.floor(((place % notes) + notes) % notes);
      if (target !== index) targets.add(target);
    }
    left -= targets.size;
    const [company = index, law = index, ...rest] = targets;
    const lines = [
      "---",
      "date: 2026-02",
      `companies: ["[[${name(company)}]]"]`,
      `laws: ["[[${name(law)}]]"]`,
      "---",
      "",
      `A note that refers to ${rest.map((target) => `[[${name(target)}]]`).join(", ")}.`,
    ];
    await writeFile(join(folder, kindOf(index), `${name(index)}.md`), lines.join("\n"));
  }
}

/** The graph of a vault, and the same without one of its notes. */
async function graphsIn(folder: string): Promise<{ graph: Graph; smaller: Graph }> {
  const vault = compile(await readVault(folder), { today: 20_000 });
  const without = vault.notes.filter((_, place) => place !== Math.floor(vault.notes.length / 2));
  return {
    graph: graphOf(vault.notes, linksIn(vault.outgoing)),
    smaller: graphOf(without, linksIn(vault.outgoing)),
  };
}

function formerMap({ nodes, edges }: Graph, points: readonly Point[]): FormerMap {
  return {
    nodes: nodes.map(({ url }, place) => ({ url, ...at(points, place) })),
    edges: edges.map(({ source, target, relation }) => [source, target, relation] as const),
  };
}

/** Against the width of the map. */
function medianMove(
  before: Graph,
  from: readonly Point[],
  after: Graph,
  to: readonly Point[],
): number {
  const places = new Map(after.nodes.map(({ url }, place) => [url, to[place]]));
  const moves = before.nodes.map(({ url }, place) => {
    const [a, b] = [from[place], places.get(url)];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  });
  const xs = from.map(({ x }) => x).sort((a, b) => a - b);
  return quantile(moves, 0.5) / (at(xs, -1) - at(xs, 0));
}

/** Ms from the start of the navigation until the map can be used and is drawn. */
async function ready(page: Page, address: string): Promise<number> {
  await page.goto("about:blank");
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForSelector("[data-graph][data-detail]");
  return page.evaluate(
    () => performance.getEntriesByName("graph-drawn")[0]?.startTime ?? Number.NaN,
  );
}

/** Ms of each frame while the map is dragged about. */
function pan(page: Page): Promise<number[]> {
  return page.evaluate(async (count) => {
    const canvas = document.querySelector("canvas");
    if (!canvas) throw new Error("expected a canvas");
    canvas.scrollIntoView({ block: "center" });
    const box = canvas.getBoundingClientRect();
    const at = (step: number) => ({
      clientX: box.left + box.width / 2 + Math.sin(step / 40) * 400,
      clientY: box.top + box.height / 2 + Math.sin(step / 27) * 200,
      bubbles: true,
      cancelable: true,
      view: window,
    });
    const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
    canvas.dispatchEvent(new MouseEvent("mousedown", at(0)));
    const times: number[] = [];
    let last = await frame();
    for (let step = 1; step <= count; step++) {
      window.dispatchEvent(new MouseEvent("mousemove", at(step)));
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    window.dispatchEvent(new MouseEvent("mouseup", at(count)));
    return times;
  }, FRAMES);
}

async function scriptOf(site: string): Promise<number> {
  const names = await readdir(join(site, "_astro"));
  const scripts = names.filter((name) => /^Graph\..*\.js$/.test(name));
  if (scripts.length === 0) throw new Error("expected a script of the component");
  return scriptBytes(site, scripts);
}

function timed<T>(work: () => T): { ms: number; value: T } {
  const started = performance.now();
  const value = work();
  return { ms: performance.now() - started, value };
}

const zipped = (bytes: string | Buffer) => gzipSync(bytes).length;
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const percent = (value: number) => `${(value * 100).toFixed(2)} %`;
const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
