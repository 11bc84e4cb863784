/** The site of another revision of the project, built by its code of its notes. */

import { execFileSync, spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../tests/fixtures/paths.ts";

/** Builds it in a folder that is there. Throws for a revision that git does not know, and where the build fails. */
export function buildBase(revision: string, folder: string): string {
  const [tree, site] = [join(folder, "base"), join(folder, "base-site")];
  const git = (...args: readonly string[]) =>
    execFileSync("git", args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "inherit"],
      encoding: "utf8",
    });
  const commit = git("rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`).trim();
  git("worktree", "add", "--detach", "--quiet", tree, commit);
  try {
    // The packages of this revision: where those of the other differ, so may its site.
    symlinkSync(join(ROOT, "node_modules"), join(tree, "node_modules"), "dir");
    const { status } = spawnSync(
      process.execPath,
      [
        ...[...process.execArgv, "src/cli/main.ts", "build", "--vault", join(tree, "content")],
        ...["--outDir", site, "--base", "/"],
      ],
      { cwd: tree, stdio: ["ignore", "ignore", "inherit"] },
    );
    if (status !== 0) throw new Error(`The site of ${revision} could not be built.`);
    return site;
  } finally {
    git("worktree", "remove", "--force", tree);
  }
}
