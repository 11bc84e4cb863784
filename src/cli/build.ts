import { spawnSync } from "node:child_process";
import { cp, rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build as buildAstro } from "astro";
import type { Command } from "./command.ts";
import { configureSite, requireReplaceable, SITE_OPTIONS } from "./site.ts";

export const build: Command = {
  summary: "Build the site of a vault.",
  options: {
    ...SITE_OPTIONS,
    verbose: { type: "boolean", help: "name every page that is written" },
  },
  async run(values) {
    const { vault, outDir } = configureSite(values);
    requireReplaceable(outDir, vault);
    console.log(`Building the site of ${vault} …`);
    const started = performance.now();
    // A folder of its own: builds at the same time keep apart, and a build that
    // fails leaves the former site as it was.
    const made = resolve(`dist-${process.pid}`);
    process.env["SITE_OUT_DIR"] = made;
    try {
      await buildAstro({ logLevel: values["verbose"] ? "info" : "warn" });
      index(made, outDir);
      await rm(outDir, { recursive: true, force: true });
      await move(made, outDir);
    } finally {
      await rm(made, { recursive: true, force: true });
      process.env["SITE_OUT_DIR"] = outDir;
    }
    console.log(
      `The site is in ${outDir} (${((performance.now() - started) / 1000).toFixed(1)} s).`,
    );
    return 0;
  },
};

/** In a process of its own, which gives its memory back. */
function index(made: string, former: string): void {
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  const args = [...process.execArgv, main, "index", "--outDir", made, "--former", former];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) throw new Error("The search could not be indexed.");
}

/** Renames where both are on one disk, and copies where they are not. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "EXDEV" && error.code !== "ENOENT") throw error;
    await cp(from, to, { recursive: true });
  });
}
