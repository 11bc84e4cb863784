/** `npm run bench`: how long the compiler takes, and how much memory, on a seeded vault. */

import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Run } from "./run.ts";
import { writeVault } from "./vault.ts";
import { weigh } from "./weigh.ts";

export async function measure({ notes, build, keep }: Run): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "vault-"));
  console.log(`Writing ${notes} notes …`);
  await writeVault(join(folder, "vault"), notes);
  const vault = join(folder, "vault");
  const site = join(folder, "site");
  const timed = (label: string, args: readonly string[]) => {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [...process.execArgv, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 1 << 28,
    });
    const seconds = (performance.now() - started) / 1000;
    // Each process of a build prints its peak.
    const peaks = [...stderr.matchAll(/peak (\d+) MB/g)].map(([, peak]) => Number(peak));
    const memory = String(Math.max(...peaks));
    console.log(`${label.padEnd(24)}${seconds.toFixed(2).padStart(7)} s  ${memory.padStart(5)} MB`);
    if (status !== 0 && status !== 1) console.error(stderr);
  };
  const main = ["--import", new URL("./peak.ts", import.meta.url).href, "src/cli/main.ts"];
  timed("compile, whole process", [new URL("./compileOnly.ts", import.meta.url).pathname, vault]);
  timed("check, whole process", [...main, "check", "--vault", vault]);
  const edit = new URL("./edit.ts", import.meta.url).pathname;
  spawnSync(process.execPath, [...process.execArgv, edit, vault], { stdio: "inherit" });
  if (build) {
    timed("build, whole process", [...main, "build", "--vault", vault, "--outDir", site]);
    await weigh(site);
  }
  if (keep) console.log(`Kept in ${folder}.`);
  else await rm(folder, { recursive: true });
  return 0;
}
