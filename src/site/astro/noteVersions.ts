/** Of which commit each note's text is, out of git. */

import { dayOf } from "../../shared/dates/index.ts";
import type { Version } from "../core/context.ts";

/** What git prints in the folder of the vault for these arguments; undefined where it fails, as outside of a repository. */
export type Git = (args: readonly string[]) => string | undefined;

/**
 * By the path of each file in the folder: the newest commit of the main line that changed it. A file
 * that is changed since then has none, nor has one that git does not know. In a clone without history
 * that is the one commit there is: the text is the same in it.
 */
export function noteVersions(git: Git): ReadonlyMap<string, Version> {
  const paths = ["--name-only", "--relative", "--no-renames"];
  const log = git(["log", "--first-parent", "-m", "--format=%x00%H %cs", ...paths, "--", "."]);
  const changed = git(["diff", ...paths, "HEAD", "--", "."]);
  if (log === undefined || changed === undefined) return new Map();
  const versions = new Map<string, Version>();
  for (const entry of log.split("\0").slice(1)) {
    const [head = "", ...names] = entry.split("\n");
    const files = names.map(unquoted);
    const version = versionIn(head);
    if (!version) continue;
    for (const file of files) if (file !== "" && !versions.has(file)) versions.set(file, version);
  }
  for (const file of changed.split("\n").map(unquoted)) versions.delete(file);
  return versions;
}

/** Git puts a name that holds a quote or a backslash between quotes. */
function unquoted(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replace(/\\(["\\])/g, "$1") : name;
}

/** "1a2b3c… 2026-11-28" */
function versionIn(head: string): Version | undefined {
  const [, commit, year, month, day] = /^([0-9a-f]{40,64}) (\d+)-(\d\d)-(\d\d)$/.exec(head) || [];
  const date = dayOf(Number(year), Number(month), Number(day));
  return commit === undefined || date === undefined ? undefined : { commit, day: date };
}
