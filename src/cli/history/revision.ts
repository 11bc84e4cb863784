/** Revisions of a folder of notes, out of git: no checkout, no hook, no filter runs. */

import { spawn, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import type { Revision } from "../../editing/diff/index.ts";
import { get } from "../../shared/assert.ts";
import { compile, readVault } from "../../vault/index.ts";

/** A revision that is not there, or that no disk can hold. */
export class NoRevision extends Error {}

/** The folder as it is on the disk. */
export async function revisionOnDisk(folder: string, today: number): Promise<Revision> {
  const files = await readVault(folder).catch((error: Error) => {
    throw new NoRevision(error.message);
  });
  return { files, vault: compile(files, { today }) };
}

/** The folder as it was at a revision: a branch, a tag, a commit. A folder that was not there is empty. */
export async function revisionAt(name: string, folder: string, today: number): Promise<Revision> {
  // Git names the place itself, whatever links lead there.
  const place = await realpath(folder).catch(() => {
    throw new NoRevision(`There is no folder at ${folder}.`);
  });
  const root = git(place, ["rev-parse", "--show-toplevel"]).trim();
  const commit = commitOf(root, name);
  const inside = relative(root, place).split(sep).join("/");
  const copy = await mkdtemp(join(tmpdir(), "revision-"));
  try {
    await writeEntries(root, treeAt(root, commit, inside), copy);
    return await revisionOnDisk(copy, today);
  } finally {
    await rm(copy, { recursive: true });
  }
}

function commitOf(root: string, name: string): string {
  // "--end-of-options" keeps a name that begins with a dash from being an option.
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`];
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  if (status !== 0) {
    throw new NoRevision(
      `Git knows no revision "${name}" here. Name a branch, a tag or a commit, e.g. main or HEAD~1.`,
    );
  }
  return stdout.trim();
}

/** What git says. */
export function git(cwd: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync("git", args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error) throw new NoRevision("diff needs git, which is not installed.");
  if (status !== 0) throw new NoRevision(`git ${args[0]}: ${stderr.trim()}`);
  return stdout;
}

/** A file of a folder of a commit. */
export interface TreeEntry {
  /** The hash of its bytes. */
  readonly object: string;
  readonly isLink: boolean;
  /** Its path below the folder. */
  readonly name: string;
}

/** The files of a folder of a commit. Throws where two of them can't stand on one disk. */
export function treeAt(root: string, commit: string, inside: string): TreeEntry[] {
  const path = inside === "" ? [] : ["--", inside];
  const listed = git(root, ["ls-tree", "-r", "-z", "--full-tree", commit, ...path]);
  const entries = listed.split("\0").flatMap((line) => {
    // absent: what is no blob, as a submodule, or the end of the list
    const [, mode, object, file] = /^(\d+) blob (\w+)\t(.*)$/s.exec(line) ?? [];
    if (mode === undefined || object === undefined || file === undefined) return [];
    // A file where the folder is now is no folder of notes.
    if (file === inside) return [];
    return [
      { object, isLink: mode === LINK, name: file.slice(inside === "" ? 0 : inside.length + 1) },
    ];
  });
  requireTree(entries.map(({ name }) => name));
  return entries;
}

/** Writes files of a commit into `copy`, by their bytes. */
export async function writeEntries(
  root: string,
  entries: readonly TreeEntry[],
  copy: string,
): Promise<void> {
  const blobs = await readObjects(
    root,
    entries.map(({ object }) => object),
  );
  for (const { isLink, object, name } of entries) {
    const at = join(copy, name);
    await mkdir(dirname(at), { recursive: true });
    // `readVault` refuses what is a link, wherever it leads; one of these leads nowhere.
    if (isLink) await symlink("a-link-of-a-revision", at);
    else await writeFile(at, get(blobs, object));
  }
}

/** The mode of a symbolic link in a tree. */
const LINK = "120000";

/**
 * Git takes objects that no disk gave it. Throws for a file or a link under whose name others
 * stand too, as they would be written where it leads; some disks see no case and no composition.
 */
function requireTree(names: readonly string[]): void {
  const onDisk = (name: string) => name.normalize("NFC").toLowerCase();
  const taken = new Set(names.map(onDisk));
  const seen = new Set<string>();
  for (const name of names) {
    const segments = name.split("/");
    const isOutside = segments.some((segment) => /^\.{0,2}$/.test(segment));
    const above = segments.map((_, index) => segments.slice(0, index).join("/")).slice(1);
    const clash = seen.has(name) ? name : above.find((folder) => taken.has(onDisk(folder)));
    if (isOutside || (sep !== "/" && name.includes(sep))) {
      throw new NoRevision(
        `The revision is refused: it holds ${name}, which is no path of a file.`,
      );
    }
    if (clash !== undefined) {
      throw new NoRevision(
        `The revision is refused: ${clash} is there twice, as a file or a link and as something else.`,
      );
    }
    seen.add(name);
  }
}

/** Many objects by one process (git-cat-file(1), BATCH OUTPUT). */
async function readObjects(root: string, objects: readonly string[]): Promise<Map<string, Buffer>> {
  const process = spawn("git", ["cat-file", "--batch"], {
    cwd: root,
    stdio: ["pipe", "pipe", "inherit"],
  });
  process.stdin.end(`${[...new Set(objects)].join("\n")}\n`);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdout) chunks.push(chunk as Buffer);
  const all = Buffer.concat(chunks);
  const found = new Map<string, Buffer>();
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf(0x0a, at);
    const [object = "", , size = "0"] = all.toString("utf8", at, end).split(" ");
    const start = end + 1;
    found.set(object, all.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return found;
}
