/**
 * The site that Astro lays out: the vault, the environment and the clock are read here, when a page first
 * asks for it. Only `essayLinks.ts` reads the vault's names before, for the processor of MDX. `bench live`
 * reads the performance marks, and `build` what the last one says of the vault.
 */

import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { compile, readVault } from "../../vault/index.ts";
import { buildSummary } from "../buildSummary.ts";
import { essayUrl } from "../core/essays.ts";
import { createSite, type Site } from "../index.ts";
import { noteVersions } from "./noteVersions.ts";

const ESSAYS = "../../essays/";

const essayFiles = import.meta.glob<string>("../../essays/**/*.mdx", {
  eager: true,
  query: "?raw",
  import: "default",
});

let current: Promise<Site> | undefined;

/** The site of the vault in `VAULT`, its map begun on the one in `POSITIONS`, its history that of `HISTORY`. Rejects where the folder can't be read. */
export function currentSite(): Promise<Site> {
  current ??= readSite();
  return current;
}

/** Reads the vault again; later calls of `currentSite` wait for it. Two readings never run at once. */
export async function renewSite(): Promise<void> {
  const former = currentSite().catch(() => undefined);
  current = former.then(readSite);
  await current;
}

async function readSite(): Promise<Site> {
  const readAt = Date.now();
  const today = Math.floor(readAt / 86_400_000);
  const folder = resolve(process.env["VAULT"] ?? "content");
  // The condition is a constant: a build reads once, and the incremental stages are not even in its bundle.
  const memory = import.meta.env.DEV ? await import("./memory.ts") : undefined;
  const files = await readVault(folder, memory?.texts);
  performance.mark("read");
  const vault = compile(
    files,
    { today, base: import.meta.env.BASE_URL, url: import.meta.env.SITE },
    memory?.stages,
  );
  const check =
    folder === resolve("content") ? "npm run check" : `npm run check -- --vault ${folder}`;
  const site = createSite(vault, {
    essays: essayTexts(),
    formerMap: await textNamed("POSITIONS"),
    history: await textNamed("HISTORY"),
    // A note that is being edited is of no commit.
    ...(!import.meta.env.DEV && { versions: noteVersions((args) => git(folder, args)) }),
    development: import.meta.env.DEV ? { folder, files, today, readAt } : undefined,
  });
  const problems = [...vault.problems, ...site.problems(files.settings)];
  performance.mark("compiled", { detail: buildSummary({ ...vault, problems }, check) });
  return site;
}

/** Names of files are printed as they are; no setting of the user's machine changes what is printed. */
function git(folder: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync("git", ["-c", "core.quotePath=false", ...args], {
    ...{ cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 },
    stdio: ["ignore", "pipe", "ignore"],
  });
  return status === 0 ? stdout : undefined;
}

function essayTexts(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(essayFiles).map(([file, text]) => [essayUrl(file.slice(ESSAYS.length)), text]),
  );
}

/** The text of the file that a variable names. */
async function textNamed(variable: "POSITIONS" | "HISTORY"): Promise<string | undefined> {
  const file = process.env[variable];
  return file === undefined || file === "" ? undefined : await readFile(file, "utf8");
}
