/**
 * The picture of the timeline beside other programs that draw one: the same entries, on the same machine, in turns.
 * The peers have a package file of their own and are installed by this benchmark alone.
 */

import { execFile } from "node:child_process";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, CDPSession, Page } from "playwright";
import { at } from "../src/shared/assert.ts";
import { isoDay } from "../src/shared/dates/index.ts";
import type { TimelineData } from "../src/shared/timeline/data.ts";
import { openingRange } from "../src/shared/timeline/scale.ts";
import { serve } from "../tests/browser/server.ts";
import { buildSite } from "../tests/fixtures/build.ts";
import { frames } from "./frames.ts";
import { quantile } from "./quantile.ts";
import { writeEvents } from "./timelineVault.ts";

const SIZES = [130, 2000, 10_000];
const YEARS = 30;
const RUNS = 5;
/** Milliseconds after which a peer counts as not ready. */
const PATIENCE = 120_000;
const ZOOMS = 20;
const WINDOW = { width: 1280, height: 900 };

const PEERS = join(import.meta.dirname, "peers");

/** Of packages, what the pages of the peers load. */
const BUILDS = [
  "vis-timeline/standalone/umd/vis-timeline-graph2d.min.js",
  "vis-timeline/styles/vis-timeline-graph2d.min.css",
  "timelines-chart/dist/timelines-chart.min.js",
];

interface Contender {
  readonly name: string;
  readonly path: string;
  /** What its picture matches, every entry that a reader sees in it, and those once it can be moved. */
  readonly picture: string;
  readonly entry: string;
  readonly moving: string;
  /** From the middle of the picture, where the pointer is. */
  readonly pan: (page: Page, middle: Point) => Promise<void>;
  /** One step, by about √2. */
  readonly zoom: (page: Page) => Promise<void>;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const ofVis = {
  picture: ".vis-timeline",
  entry: ".vis-item",
  moving: ".vis-item",
  pan: drag,
  zoom: turnWheel,
};

const CONTENDERS: readonly Contender[] = [
  {
    name: "ours",
    path: "/timeline/",
    picture: ".timeline-stage",
    entry: ":is(.timeline-still, .timeline-entries) .entry",
    moving: ".timeline-entries .entry",
    pan: drag,
    zoom: async (page) => {
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -25);
      await page.keyboard.up("Control");
    },
  },
  { name: "vis-timeline", path: "/peers/vis.html", ...ofVis },
  { name: "vis-timeline, clusters", path: "/peers/vis.html?clusters", ...ofVis },
  {
    name: "timelines-chart",
    path: "/peers/timelines-chart.html",
    picture: "#picture",
    entry: ".series-segment",
    moving: ".series-segment",
    pan: async (page) => {
      for (let step = 1; step <= STEPS; step++) await setView(page, sideways(step) / 1000, 1);
    },
    zoom: async (page) => setView(page, 0, 1 / Math.SQRT2),
  },
];

interface Figures {
  /** Milliseconds from the start of the navigation to the first frame with entries, and to the first in which they can be moved. */
  readonly ready: number;
  readonly moving: number;
  /** Milliseconds that the main thread worked until then. */
  readonly work: number;
  readonly elements: number;
  /** The 95th percentile of the milliseconds from frame to frame. */
  readonly pan: number;
  /** Milliseconds that the main thread worked. */
  readonly zoom: number;
}

const MEASURES: readonly (readonly [keyof Figures, string])[] = [
  ["ready", "entries seen, ms"],
  ["moving", "can be moved, ms"],
  ["work", "until then, ms of processor"],
  ["pan", "panning, 95th percentile of a frame, ms"],
  ["zoom", "a step of zoom, ms of processor"],
  ["elements", "elements on opening"],
];

/** Prints a table of medians, with what ours is of each peer's; `room` is a folder for what is made. */
export async function comparePeers(browser: Browser, room: string): Promise<void> {
  await promisify(execFile)("npm", ["ci"], { cwd: PEERS });
  console.log(`| | entries | ${CONTENDERS.map(({ name }) => name).join(" | ")} |`);
  console.log(`|---|---:|${CONTENDERS.map(() => "---:|").join("")}`);
  for (const size of SIZES) {
    const site = join(room, `site-${size}`);
    await writeEvents(join(room, `vault-${size}`), size, YEARS);
    await buildSite(join(room, `vault-${size}`), site);
    await compareOn(browser, site, size);
  }
}

/** Prints the rows of a site that has as many entries as `size`, with the pages of the peers beside it. */
export async function compareOn(browser: Browser, site: string, size: number): Promise<void> {
  await writePeers(site);
  const { origin, close } = await serve(site, "/");
  const found = CONTENDERS.map((): Figures[] => []);
  for (let run = 0; run < RUNS; run++)
    for (const [index, contender] of CONTENDERS.entries())
      at(found, index).push(await figuresOf(browser, origin, contender));
  close();
  for (const [key, words] of MEASURES) {
    const medians = found.map((runs) =>
      quantile(
        runs.map((figures) => figures[key]),
        0.5,
      ),
    );
    console.log(`| ${words} | ${size} | ${medians.map(cellOf(at(medians, 0))).join(" | ")} |`);
  }
}

/** "1870 (0.42)": of a peer, with what ours is of it. */
function cellOf(ours: number): (value: number, index: number) => string {
  return (value, index) => {
    if (Number.isNaN(value)) return `not in ${PATIENCE / 1000} s`;
    const figure = value < 100 ? value.toFixed(1) : value.toFixed(0);
    return index === 0 ? figure : `${figure} (${(ours / value).toFixed(2)})`;
  };
}

/** The pages of the peers and the entries of a site, beside it. */
async function writePeers(site: string): Promise<void> {
  const folder = join(site, "peers");
  await mkdir(folder);
  for (const page of ["vis.html", "timelines-chart.html"])
    await copyFile(join(PEERS, page), join(folder, page));
  for (const path of BUILDS)
    await copyFile(join(PEERS, "node_modules", path), join(folder, at(path.split("/"), -1)));
  const data = JSON.parse(
    await readFile(join(site, "data/timeline/all.json"), "utf8"),
  ) as TimelineData;
  const range = openingRange(data);
  if (!range) throw new Error("expected entries");
  const iso = (day: number) => isoDay(Math.round(day));
  await writeFile(
    join(folder, "entries.json"),
    JSON.stringify({
      from: iso(range.from),
      to: iso(range.to),
      groups: data.lanes,
      entries: data.entries.map(({ id, title, start, end, lane }) => ({
        id,
        title,
        start: iso(start),
        end: iso(end),
        group: lane,
      })),
    }),
  );
}

async function figuresOf(
  browser: Browser,
  origin: string,
  { path, picture, entry, moving, pan, zoom }: Contender,
): Promise<Figures> {
  const context = await browser.newContext({ viewport: WINDOW });
  try {
    const page = await context.newPage();
    await page.addInitScript(markShown, { ready: entry, moving });
    const client = await context.newCDPSession(page);
    // What the thread itself took: other work on the machine does not count.
    await client.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.goto(origin + path);
    const isReady = await page
      .waitForFunction(() => performance.getEntriesByName("moving").length > 0, undefined, {
        timeout: PATIENCE,
      })
      .catch(() => undefined);
    if (!isReady) return { ready: NaN, moving: NaN, work: NaN, elements: NaN, pan: NaN, zoom: NaN };
    const work = 1000 * (await taskTime(client));
    const [ready, moved, elements] = await page.evaluate(() => {
      const timeOf = (mark: string) => performance.getEntriesByName(mark)[0]?.startTime ?? NaN; // absent: never, it is there by now
      return [timeOf("ready"), timeOf("moving"), document.querySelectorAll("*").length] as const;
    });
    await page.waitForTimeout(500);
    const middle = await middleOf(page, picture);
    await page.mouse.move(middle.x, middle.y);
    const times = await frames(page, () => pan(page, middle));
    const before = await taskTime(client);
    for (let step = 0; step < ZOOMS; step++) {
      await zoom(page);
      await nextFrame(page);
    }
    const after = await taskTime(client);
    return {
      ready,
      moving: moved,
      work,
      elements,
      pan: quantile(times, 0.95),
      zoom: (1000 * (after - before)) / ZOOMS,
    };
  } finally {
    await context.close();
  }
}

/** Runs in the page: marks the first frames that show what selectors match, by the names of the marks. */
function markShown(selectors: Readonly<Record<string, string>>): void {
  for (const [mark, selector] of Object.entries(selectors)) {
    const look = () => {
      const first = document.querySelector(selector);
      const isShown = first?.checkVisibility({ checkVisibilityCSS: true }) === true;
      requestAnimationFrame(isShown ? () => performance.mark(mark) : look);
    };
    requestAnimationFrame(look);
  }
}

/** Seconds of processor that the main thread of the page has worked. */
async function taskTime(client: CDPSession): Promise<number> {
  const { metrics } = await client.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN; // absent: another browser
}

async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

const STEPS = 60;

/** Pixels of a step, there and back. */
function sideways(step: number): number {
  return (step < STEPS / 2 ? step : STEPS - step) * 12;
}

/** The middle of what is in the window of an element. */
async function middleOf(page: Page, selector: string): Promise<Point> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`expected ${selector} to be there`);
  const bottom = Math.min(box.y + box.height, WINDOW.height);
  return { x: box.x + box.width / 2, y: (Math.max(box.y, 0) + bottom) / 2 };
}

async function drag(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++) await page.mouse.move(x + sideways(step), y);
  await page.mouse.up();
}

async function turnWheel(page: Page): Promise<void> {
  await page.mouse.wheel(0, -100);
}

/** Sets what is in view of a chart that can't be dragged: moved by a share of the opening view, and as long as another. */
function setView(page: Page, moved: number, length: number): Promise<void> {
  return page.evaluate(
    ([moved, length]) => {
      const state = globalThis as unknown as {
        show: (from: number, to: number) => void;
        opening: readonly [number, number];
      };
      const [from, to] = state.opening;
      const middle = (from + to) / 2 + moved * (to - from);
      const half = ((to - from) / 2) * length;
      state.show(middle - half, middle + half);
      if (length !== 1) state.opening = [middle - half, middle + half];
    },
    [moved, length] as const,
  );
}
