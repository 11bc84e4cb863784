/** The commits of a branch that changed a folder, the newest first. */

import { git } from "./revision.ts";

export interface Commit {
  readonly commit: string;
  /** The one before it on this branch; undefined of the first that is known. */
  readonly parent: string | undefined;
  /** Days since 1970, in UTC. */
  readonly day: number;
  readonly reasons: readonly string[];
}

/** Between the fields of a commit, and between commits. */
const [FIELD, RECORD] = ["\x1f", "\x1e"];

/**
 * Along the first parents: what a merge brings is one change, with the reasons of all that it brings. Of a
 * commit without a change below `inside` nothing is said; "" stands for the whole repository.
 */
export function commitsOf(root: string, inside: string): Commit[] {
  const format = ["%H", "%P", "%ct", "%(trailers:key=Reason,valueonly,unfold)"].join("%x1f");
  const path = inside === "" ? [] : ["--", inside];
  const log = git(root, [
    ...["log", "--first-parent", "--no-patch", `--format=${format}%x1e`],
    ...["--end-of-options", "HEAD", ...path],
  ]);
  const found = log.split(RECORD).flatMap((record) => {
    const [commit = "", parents = "", seconds = "", trailers = ""] = record.trim().split(FIELD);
    if (commit === "") return [];
    const [, merged] = parents.split(" ");
    const day = Math.floor(Number(seconds) / 86_400);
    const reasons = reasonsIn(trailers);
    return [{ commit, day, merged, reasons }];
  });
  return found.map(({ commit, day, merged, reasons }, index) => ({
    ...{ commit, day, parent: found[index + 1]?.commit },
    reasons:
      merged === undefined ? reasons : [...new Set([...reasons, ...brought(root, commit, path)])],
  }));
}

/** The reasons of the commits that a merge brings. */
function brought(root: string, merge: string, path: readonly string[]): string[] {
  const format = "--format=%(trailers:key=Reason,valueonly,unfold)";
  return reasonsIn(
    git(root, ["log", "--no-patch", format, "--end-of-options", `${merge}^1..${merge}`, ...path]),
  );
}

function reasonsIn(trailers: string): string[] {
  return trailers.split("\n").flatMap((line) => line.trim() || []);
}
