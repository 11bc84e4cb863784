/**
 * The folder that a build puts its site into: at every moment the former site or the new one is whole on
 * the disk, here or in the folder beside it, and no folder that is not a site of ours is ever removed.
 */

import { existsSync, lstatSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { cp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { lock, otherProcess } from "./lock.ts";

/** Why a folder may not be replaced, for the person who named it. */
export class NotReplaceable extends Error {}

/** Makes a folder a site of ours. */
const MARKER = ".built-site";

/** Stands in a folder while its files are replaced one by one: the whole site is then the one beside it. */
const UNFINISHED = ".unfinished-site";

const MARKER_TEXT = "The next build replaces this folder.\n";

/** What a site may hold at its top beside folders with pages. */
const PARTS = new Set(["_astro", "data", "files", "graph", "pagefind", "search", ".nojekyll"]);

/** What changes the disk, so that tests can stop it anywhere. */
export interface Disk {
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly copy: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

export const DISK: Disk = {
  rename,
  copy: (from, to) => cp(from, to, { recursive: true }),
  remove: (path) => rm(path, { recursive: true, force: true }),
};

/** The folder that a link leads to, there or not, or the folder itself. */
function target(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? resolve(dirname(folder), readlinkSync(folder)) : folder;
}

const previousOf = (folder: string) => `${folder}.previous`;

/**
 * Throws `NotReplaceable` where a build may not put its site: where that holds the vault, or anything
 * but a site that this command built. Returns what to say of a site of a former version.
 */
export async function requireReplaceable(
  outDir: string,
  vault: string,
): Promise<string | undefined> {
  const folder = target(outDir);
  const inside = relative(folder, target(vault));
  if (inside === "" || !inside.startsWith("..")) {
    throw new NotReplaceable(
      `--outDir is ${outDir}, which holds the vault; a build would delete it.`,
    );
  }
  const info = statSync(folder, { throwIfNoEntry: false });
  if (!info || (info.isDirectory() && isOurs(folder))) return undefined;
  const names = info.isDirectory() ? await readdir(folder) : [folder];
  if (names.length === 0) return undefined;
  if (!info.isDirectory() || !(await looksLikeSite(folder, names))) {
    throw new NotReplaceable(
      `--outDir is ${outDir}, which holds other things than a site. Name another folder, or empty this one.`,
    );
  }
  return `${outDir} is a site without ${MARKER}, of a former version: it is replaced.`;
}

/** Whether a build has left its mark there. */
function isOurs(folder: string): boolean {
  return existsSync(join(folder, MARKER)) || isUnfinished(folder);
}

function isUnfinished(folder: string): boolean {
  return existsSync(join(folder, UNFINISHED));
}

/** Whether a folder is one that a build without the mark has made: pages, and what a site holds beside them. */
async function looksLikeSite(folder: string, names: readonly string[]): Promise<boolean> {
  const has = (path: string) => existsSync(join(folder, path));
  if (!has("index.html") || !has(join("data", "notes.json"))) return false;
  const areParts = names.map(async (name) => {
    if (PARTS.has(name) || /\.(?:html|xml|txt|svg|ics)$/.test(name)) return true;
    // A folder of pages, though none may stand at its top.
    const inside = await readdir(join(folder, name), { recursive: true }).catch(() => []);
    return inside.some((path) => basename(path) === "index.html");
  });
  return (await Promise.all(areParts)).every(Boolean);
}

/** Puts back the former site where a build was stopped while it replaced it; returns what to say then. */
export async function restoreSite(outDir: string, disk = DISK): Promise<string | undefined> {
  const folder = target(outDir);
  const previous = previousOf(folder);
  if (!isOurs(previous) || (await otherProcess(folder)) !== undefined) return undefined;
  const isTaken = existsSync(folder) && (await readdir(folder)).length > 0;
  if (isTaken && !isUnfinished(folder)) {
    // What is no site of ours has not taken the place of the former one.
    if (isOurs(folder)) await removeSite(previous, disk);
    return undefined;
  }
  await moveSite(previous, folder, disk);
  return `${outDir} was left unfinished by a former build: its last whole site is back.`;
}

/** The folder in which a site is whole at this moment: that of the site, or the one beside it while it is replaced. */
export function wholeSite(outDir: string): string | undefined {
  const folder = target(outDir);
  return [folder, previousOf(folder)].find(
    (place) => existsSync(join(place, "index.html")) && !isUnfinished(place),
  );
}

/** Keeps other builds off the folder; the function that is returned lets them. Throws `NotReplaceable` where one is at work. */
export async function holdSite(outDir: string): Promise<() => Promise<void>> {
  const folder = target(outDir);
  const release = await lock(folder).catch((error: unknown) => refuse(error, outDir));
  if (release) return release;
  throw new NotReplaceable(
    `Another build puts its site into ${outDir}. Wait until it has ended, or name another folder by --outDir.`,
  );
}

/**
 * Puts a new site where the former one is. A former site steps aside and goes last; where anything fails
 * it is put back. Throws `NotReplaceable` with what the disk says, and leaves the former site as it was.
 */
export async function replaceSite(outDir: string, made: string, disk: Disk = DISK): Promise<void> {
  await replace(outDir, made, disk).catch((error: unknown) => refuse(error, outDir));
}

async function replace(outDir: string, made: string, disk: Disk): Promise<void> {
  const folder = target(outDir);
  const next = `${folder}.next-${process.pid}`;
  const previous = previousOf(folder);
  await writeFile(join(made, MARKER), MARKER_TEXT);
  try {
    // The slow part, where the new site stands on another disk, comes before the former one is touched.
    await disk.rename(made, next).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "EXDEV" && error.code !== "ENOENT") throw error;
      await disk.copy(made, next);
    });
    if (existsSync(folder)) await stepAside(folder, previous, disk);
    await moveSite(next, folder, disk).catch(async (error: unknown) => {
      if (existsSync(previous)) await moveSite(previous, folder, disk);
      throw error;
    });
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  if (isOurs(previous)) await removeSite(previous, disk);
}

async function stepAside(folder: string, previous: string, disk: Disk): Promise<void> {
  if (existsSync(previous)) {
    if (!isOurs(previous)) {
      throw new NotReplaceable(
        `${previous} is no site; move it away, for the former site goes there.`,
      );
    }
    await removeSite(previous, disk);
  }
  await writeFile(join(folder, MARKER), MARKER_TEXT);
  await disk.rename(folder, previous).catch(async (error: unknown) => {
    if (!isFixed(error)) throw error;
    const copy = `${previous}-${process.pid}`;
    try {
      await disk.copy(folder, copy);
      await disk.rename(copy, previous);
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  });
}

/** Whether a folder can't be moved, as one at which a disk is mounted. */
function isFixed(error: unknown): boolean {
  return ["EBUSY", "EXDEV"].includes(String((error as NodeJS.ErrnoException).code));
}

/** A folder that can't be moved, or can't be taken away, keeps its place, and its files are replaced. */
async function moveSite(from: string, folder: string, disk: Disk): Promise<void> {
  const isThere = existsSync(folder) && (await readdir(folder)).length > 0;
  if (!isThere) {
    const error: unknown = await disk.rename(from, folder).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (error === undefined) return;
    if (!isFixed(error)) throw error;
  } else if (!isOurs(folder)) {
    throw new NotReplaceable(`${folder} holds other things than a site. Name another folder.`);
  }
  await writeFile(join(folder, UNFINISHED), MARKER_TEXT);
  for (const name of (await readdir(folder)).filter((name) => name !== UNFINISHED)) {
    await disk.remove(join(folder, name));
  }
  for (const name of (await readdir(from)).filter((name) => name !== UNFINISHED)) {
    await disk.copy(join(from, name), join(folder, name));
  }
  await disk.remove(join(folder, UNFINISHED));
  await removeSite(from, disk);
}

/** What to do where the disk refuses, by its code. */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: "Give yourself the right to write there, or name another folder by --outDir.",
  EPERM: "Give yourself the right to write there, or name another folder by --outDir.",
  EROFS: "That disk can only be read; name a folder on another one by --outDir.",
  ENOSPC: "Make room on that disk, or name a folder on another one by --outDir.",
};

function refuse(error: unknown, outDir: string): never {
  const { code, message } = error as NodeJS.ErrnoException;
  const remedy = REMEDIES[String(code)];
  if (remedy === undefined) throw error;
  throw new NotReplaceable(
    `The site can't be put into ${outDir}: ${message}. ${remedy} The former site is as it was.`,
  );
}

/** The mark goes last: what is left of a removal that was stopped is known as ours. */
async function removeSite(folder: string, disk: Disk): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name !== MARKER);
  for (const name of names) await disk.remove(join(folder, name));
  await disk.remove(folder);
}
