/**
 * What a command is about to change in a vault, kept in a file there until all of it is done: where the
 * process is killed in the middle, the next command puts everything back.
 */

import { existsSync } from "node:fs";
import { open, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { plural } from "../../shared/plural.ts";
import { lock } from "../siteFolder/lock.ts";

export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The files with their former bytes and those to come, and the move that ends the change. */
export interface Change {
  readonly files: readonly {
    readonly location: string;
    readonly former: Buffer;
    readonly bytes: Buffer;
  }[];
  readonly move?: Move | undefined;
}

/** Another command is changing the same vault. */
export class BusyVault extends Error {}

/** Hidden, so that neither the compiler nor Obsidian takes it for a file of the vault. */
const fileOf = (folder: string) => join(folder, ".unfinished-change.json");

interface Written {
  readonly files: readonly {
    readonly location: string;
    readonly former: string;
    readonly bytes: string;
  }[];
  readonly move?: Move;
}

/** Does a change of which the vault in `folder` keeps a record meanwhile; where it fails, its work is to put all back, and to throw. */
export async function recorded(
  folder: string,
  { files, move }: Change,
  change: () => Promise<void>,
): Promise<void> {
  const release = await hold(folder);
  try {
    const written: Written = {
      files: files.map(({ location, former, bytes }) => ({
        location: relative(folder, location),
        former: former.toString("base64"),
        bytes: bytes.toString("base64"),
      })),
      ...(move && { move: { from: relative(folder, move.from), to: relative(folder, move.to) } }),
    };
    await writeWhole(fileOf(folder), JSON.stringify(written));
    await change();
    await rm(fileOf(folder), { force: true });
  } finally {
    await release();
  }
}

/** Forgets a change whose files are all as they were. */
export async function forget(folder: string): Promise<void> {
  await rm(fileOf(folder), { force: true });
}

/** Puts back what a command that was killed had begun; returns what to say then. Throws `BusyVault` where another command is at it. */
export async function undoUnfinished(folder: string): Promise<string | undefined> {
  if (!existsSync(fileOf(folder))) return undefined;
  const release = await hold(folder);
  try {
    const text = await readFile(fileOf(folder), "utf8").catch(() => undefined);
    if (text === undefined) return undefined;
    const { files, move } = JSON.parse(text) as Written;
    if (move) await moveBack(folder, move);
    const kept: string[] = [];
    let back = 0;
    for (const { location, former, bytes } of files) {
      const is = await readFile(join(folder, location)).catch(() => undefined);
      const [old, begun] = [Buffer.from(former, "base64"), Buffer.from(bytes, "base64")];
      if (is?.equals(old)) continue;
      // A write that was stopped has written the beginning.
      if (is && begun.subarray(0, is.length).equals(is)) {
        await writeFile(join(folder, location), old);
        back++;
      } else kept.push(location);
    }
    await forget(folder);
    const others =
      kept.length === 0 ? "" : ` Changed since, and left as they are: ${kept.join(", ")}.`;
    return `A change of notes was stopped half-way: it is undone (${plural(back, "file")}).${others}`;
  } finally {
    await release();
  }
}

async function moveBack(folder: string, { from, to }: Move): Promise<void> {
  const [old, now] = [join(folder, from), join(folder, to)];
  if (!existsSync(old) && existsSync(now)) await rename(now, old);
  // The folders that were made for it are empty again.
  for (let made = dirname(now); made.startsWith(folder) && made !== folder; made = dirname(made)) {
    if (
      !(await rmdir(made).then(
        () => true,
        () => false,
      ))
    )
      break;
  }
}

/** Two commands that change one vault would each put back what the other has done. */
async function hold(folder: string): Promise<() => Promise<void>> {
  const release = await lock(fileOf(folder));
  if (release) return release;
  throw new BusyVault(
    `Another command is changing notes in ${folder}. Try again when it has ended.`,
  );
}

/** On the disk as a whole, or not at all. */
async function writeWhole(location: string, text: string): Promise<void> {
  const begun = `${location}.${process.pid}`;
  try {
    const file = await open(begun, "w");
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await rename(begun, location);
  } finally {
    await rm(begun, { force: true });
  }
}
