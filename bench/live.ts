/**
 * `npm run bench -- live`: how soon a note that is saved is seen, from the writing of its file to
 * the new words in headless Chromium, with the development server on a seeded vault.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright";
import type { Mark } from "./marks.ts";
import { quantile } from "./quantile.ts";
import type { BrowserRun } from "./run.ts";
import { writeVault } from "./vault.ts";

const EDITS = 20;
/** Edits before, for which the machine has yet to learn the code. */
const FIRST = 3;
/** Milliseconds between two edits. */
const REST = 1000;

/** Where the vault has note 9; see `writeVault`. */
const NOTE = { file: "events/Note 9.md", url: "/events/note-9/" };

/** What each sort of edit makes of the note; the word is to be seen on its page. */
const SORTS: Readonly<Record<string, (text: string, word: string) => string>> = {
  "of the text": (text, word) => `${text}\n${word}\n`,
  "of the status": (text, word) => text.replace("---\n", `---\nstatus: alleged (${word})\n`),
  "of the title": (text, word) => text.replace("---\n", `---\ntitle: Title ${word}\n`),
};

/** What happens after a save, in this order, with the milliseconds since. */
const PHASES = {
  changed: "the server sees the file",
  loading: "the browser begins to load",
  read: "the vault is read",
  compiled: "the vault is compiled",
  answered: "the page begins to come",
  shown: "the words are there",
} as const;

type Phase = keyof typeof PHASES;
type Edit = Readonly<Record<Phase, number>>;

export async function measure({
  notes,
  keep,
  chromium: executablePath,
}: Omit<BrowserRun, "build">): Promise<number> {
  const vault = await mkdtemp(join(tmpdir(), "live-"));
  console.log(`Writing ${notes} notes …`);
  await writeVault(vault, notes);
  const { server, address, marks } = await startServer(vault);
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    for (const [sort, edit] of Object.entries(SORTS)) {
      const edits = await editNote(browser, vault, `${address}${NOTE.url}`, marks, edit);
      console.log(
        `\n${`${EDITS} edits ${sort}, from the save until`.padEnd(46)}median   p95  most`,
      );
      for (const phase of Object.keys(PHASES) as Phase[]) {
        const values = edits.map((edit) => edit[phase]);
        const shown = [quantile(values, 0.5), quantile(values, 0.95), Math.max(...values)];
        const row = shown.map((value) => value.toFixed(0).padStart(6)).join("");
        console.log(`${PHASES[phase].padEnd(46)}${row}  ms`);
      }
    }
  } finally {
    await browser.close();
    server.kill();
    if (keep) console.log(`Kept in ${vault}.`);
    else await rm(vault, { recursive: true });
  }
  return 0;
}

/** Starts the development server on a free port; `marks` grows with what it marks. */
async function startServer(
  vault: string,
): Promise<{ server: ChildProcess; address: string; marks: Mark[] }> {
  const { VAULT: _vault, SITE_BASE: _base, ...env } = process.env;
  const server = spawn(
    process.execPath,
    [
      // As launch.mjs starts it.
      "--max-semi-space-size=32",
      "--disable-warning=ExperimentalWarning",
      "--import",
      new URL("./marks.ts", import.meta.url).href,
      fileURLToPath(new URL("../src/cli/main.ts", import.meta.url)),
      "dev",
      "--vault",
      vault,
      "--host",
      "127.0.0.1",
    ],
    {
      env: { ...env, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "ignore", "ipc"],
    },
  );
  const marks: Mark[] = [];
  server.on("message", (mark: Mark) => marks.push(mark));
  const address = await new Promise<string>((ready, failed) => {
    let output = "";
    server.stdout?.setEncoding("utf8").on("data", (part: string) => {
      output += part;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (found) ready(found);
    });
    server.on("close", () => failed(new Error(`the server ended:\n${output}`)));
  });
  return { server, address, marks };
}

interface Sight {
  readonly word: string;
  /** Milliseconds since 1970 at which the browser began to load, had the first byte, showed the word. */
  readonly loading: number;
  readonly answered: number;
  readonly shown: number;
}

async function editNote(
  browser: Browser,
  vault: string,
  url: string,
  marks: Mark[],
  edit: (text: string, word: string) => string,
): Promise<Edit[]> {
  const file = join(vault, NOTE.file);
  const text = await readFile(file, "utf8");
  const page = await browser.newPage();
  const seen = await sightings(page);
  // The first page is there when the whole vault is compiled.
  await page.goto(url, { timeout: 300_000 });
  const edits: Edit[] = [];
  for (let number = 0; number < FIRST + EDITS; number++) {
    await page.waitForLoadState("networkidle");
    await setTimeout(REST);
    marks.length = 0;
    const word = `saved${number}`;
    const sight = seen(word);
    const saved = performance.timeOrigin + performance.now();
    await writeFile(file, edit(text, word));
    const { loading, answered, shown } = await sight;
    // The server reports its marks when it is at rest, which may be later.
    while (!marks.some(({ name }) => name === "compiled")) await setTimeout(10);
    const marked = (name: Phase) =>
      (marks.find((mark) => mark.name === name)?.at ?? Number.NaN) - saved;
    edits.push({
      changed: marked("changed"),
      loading: loading - saved,
      read: marked("read"),
      compiled: marked("compiled"),
      answered: answered - saved,
      shown: shown - saved,
    });
  }
  await page.close();
  await writeFile(file, text);
  return edits.slice(FIRST);
}

/** Looks at every frame whether the note shows the word of an edit. */
async function sightings(page: Page): Promise<(word: string) => Promise<Sight>> {
  let report: (sight: Sight) => void = () => {};
  await page.exposeFunction("seen", (sight: Sight) => report(sight));
  await page.addInitScript(() => {
    const look = () => {
      const word = /saved\d+/.exec(
        document.querySelector("main")?.textContent ??
          "" /* absent: a page that has not come yet */,
      )?.[0];
      if (word === undefined) {
        requestAnimationFrame(look);
        return;
      }
      const [load] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      const { seen } = window as unknown as { seen: (sight: Sight) => void };
      seen({
        word,
        loading: performance.timeOrigin,
        answered: performance.timeOrigin + (load?.responseStart ?? Number.NaN),
        shown: performance.timeOrigin + performance.now(),
      });
    };
    requestAnimationFrame(look);
  });
  return (word) =>
    new Promise((resolve) => {
      report = (sight) => {
        if (sight.word === word) resolve(sight);
      };
    });
}
