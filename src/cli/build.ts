import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expected } from "../shared/assert.ts";
import type { SiteAddress } from "../site/astro/address.ts";
import { readFormerMap } from "../site/graph/formerMap.ts";
import {
  type Command,
  print,
  printError,
  Stopped,
  text,
  today,
  UsageError,
  type Values,
} from "./command.ts";
import { historyOf } from "./history/index.ts";
import { undoUnfinished } from "./noteFiles/index.ts";
import { configureSite, requirePlace, SITE_OPTIONS } from "./site.ts";
import { countInWords, fileCount } from "./siteFolder/fileCount.ts";
import {
  holdSite,
  NotReplaceable,
  replaceSite,
  requireReplaceable,
  restoreSite,
} from "./siteFolder/index.ts";

/** Pages, then the index of their search, and only then the place of the former site. */
export const build: Command = {
  summary: "Build the site of a vault.",
  options: {
    ...SITE_OPTIONS,
    positions: {
      type: "string",
      value: "FILE",
      help: "data/graph.json of the build whose map this one begins with, or none (default: $POSITIONS, else that of the site in --outDir)",
    },
    history: {
      type: "string",
      value: "DIR",
      help: "where it is kept what each commit did to the notes, or none for no history (default: $HISTORY_CACHE, else node_modules/.cache/history)",
    },
    verbose: { type: "boolean", help: "list every page that is written" },
  },
  async run(values) {
    const { vault, outDir, url, ...config } = configureSite(values);
    sayOf(await undoUnfinished(vault));
    sayOf(await requireReplaceable(outDir, vault).catch(usage));
    const address = await requirePlace({ vault, ...(url !== undefined && { url }), ...config });
    const release = await holdSite(outDir).catch(usage);
    const started = performance.now();
    // Builds at the same time don't meet in one folder, and one that fails leaves the former site as it was.
    const made = resolve(`dist-${process.pid}`);
    const notes = await mkdtemp(join(tmpdir(), "history-"));
    try {
      sayOf(await restoreSite(outDir));
      process.env["POSITIONS"] = await positionsFile(values, outDir);
      process.env["HISTORY"] = await historyFile(values, vault, join(notes, "history.json"));
      print(`Building the site of ${vault} …`);
      // Loaded here: `--help` and a wrong option answer without it.
      const { build: buildAstro } = await import("astro");
      await buildAstro({
        ...config,
        outDir: made,
        logLevel: values["verbose"] ? "info" : "warn",
      });
      index(made, outDir);
      await replaceSite(outDir, made).catch(usage);
    } catch (error) {
      if (!(error instanceof UsageError)) {
        printError(`No site is built. The former site is as it was in ${outDir}.`);
      }
      throw error;
    } finally {
      await rm(made, { recursive: true, force: true });
      await rm(notes, { recursive: true, force: true });
      await release();
    }
    print(`The site is in ${outDir} (${((performance.now() - started) / 1000).toFixed(1)} s).`);
    print(countInWords(await fileCount(outDir)));
    print(addressInWords(address));
    // Astro compiles the vault in this process, once.
    const [compiled] = performance.getEntriesByName("compiled");
    const summary = (compiled as PerformanceMark | undefined)?.detail;
    for (const line of expected(summary, "a summary of the vault")) print(line);
    return 0;
  },
};

/** What follows from where the site will stand, and who says that. */
function addressInWords({ url, from }: SiteAddress): string {
  return url === undefined
    ? "Its address is not known, so it has no sitemap, no canonical addresses, no cards and no whole links for other sites: name it by --url, SITE_URL or `url:` in site.yaml."
    : `Its address is ${url} (${from}).`;
}

function sayOf(message: string | undefined): void {
  if (message !== undefined) print(message);
}

/** A folder that may not be replaced is a wrong option. */
function usage(error: unknown): never {
  throw error instanceof NotReplaceable ? new UsageError(error.message) : error;
}

/** The map that the build begins with, as an absolute path; "" where it begins with none. Throws for one that is no map. */
async function positionsFile(values: Values, outDir: string): Promise<string> {
  // absent: neither the option nor the variable names a map
  const named = text(values, "positions") ?? process.env["POSITIONS"] ?? "";
  if (named === "none") return "";
  const file = resolve(named === "" ? join(outDir, "data", "graph.json") : named);
  const map = existsSync(file) ? readFormerMap(await readFile(file, "utf8")) : undefined;
  if (!map && named !== "") {
    throw new UsageError(
      `--positions is ${file}, which is no data/graph.json of a site with a map.`,
    );
  }
  return map ? file : "";
}

/** The file of the history of the notes, for the pages; "" without one. It names withheld notes, and is gone with the build. */
async function historyFile(values: Values, vault: string, file: string): Promise<string> {
  // absent: neither the option nor the variable names a folder
  const folder =
    text(values, "history") ?? process.env["HISTORY_CACHE"] ?? "node_modules/.cache/history";
  if (folder === "none") return "";
  const { history, says } = await historyOf(vault, resolve(folder), today());
  print(says);
  await writeFile(file, JSON.stringify(history));
  return file;
}

/** A process for it alone gives its memory back. */
function index(made: string, former: string): void {
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  const args = [...process.execArgv, main, "index", "--outDir", made, "--former", former];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) throw new Stopped("The search could not be indexed.");
}
