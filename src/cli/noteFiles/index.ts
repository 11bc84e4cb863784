/** Writes edits into files as they are on the disk: their encoding and their ends of lines stay. */

import { access, constants, lstat, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { applyEdits, type Edit, forRawText } from "../../editing/edits.ts";
import { type Change, forget, type Move, recorded } from "./journal.ts";

export { BusyVault, undoUnfinished } from "./journal.ts";

/** Some files could not be put back. */
export class HalfDone extends Error {}

/**
 * Makes the edits of files, by their places, and then moves one of them: all of it, or nothing. The vault
 * in `folder` keeps a record of it meanwhile, by which `undoUnfinished` undoes what a kill has stopped.
 * All that can fail before a file is written does so first; where the disk fails in the middle,
 * what was written is put back. Throws what went wrong.
 */
export async function changeFiles(
  folder: string,
  edits: ReadonlyMap<string, readonly Edit[]>,
  move?: Move,
  write: (location: string, bytes: Buffer) => Promise<void> = writeFile,
): Promise<void> {
  const files = await Promise.all(
    [...edits].map(async ([location, list]) => {
      const former = await readFile(location);
      await access(location, constants.W_OK);
      const { text, encode } = decode(former);
      return { location, former, bytes: encode(applyEdits(text, forRawText(text, list))) };
    }),
  );
  if (move) {
    await requireWithin(folder, move.to);
    await requireFree(move);
  }
  const change = { files, move };
  await recorded(folder, change, () => make(folder, change, write));
}

async function make(
  folder: string,
  { files, move }: Change,
  write: (location: string, bytes: Buffer) => Promise<void>,
): Promise<void> {
  const undo: (readonly [location: string, back: () => Promise<void>])[] = [];
  try {
    if (move) {
      const made = await mkdir(dirname(move.to), { recursive: true });
      if (made !== undefined) undo.push([made, () => rm(made, { recursive: true })]);
    }
    for (const { location, former, bytes } of files) {
      // A write that fails may have written a part.
      undo.push([location, () => writeFile(location, former)]);
      await write(location, bytes);
    }
    if (move) await rename(move.from, move.to);
  } catch (error) {
    const left: string[] = [];
    for (const [location, back] of undo.reverse()) await back().catch(() => left.push(location));
    await forget(folder);
    if (left.length === 0) throw error;
    const { message } = error as Error;
    throw new HalfDone(`${message}. Not put back: ${left.join(", ")}`, { cause: error });
  }
}

/** Throws where the place holds a file already, which the vault may not know of, or can't hold one. */
async function requireFree({ from, to }: Move): Promise<void> {
  const [old, taken] = await Promise.all([
    lstat(from),
    lstat(to).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    }),
  ]);
  // A disk that sees no case finds the note itself under its new name.
  if (taken && taken.ino !== old.ino) throw new Error(`there is a file at ${to} already`);
}

/** Throws where a folder between the vault and a place in it is a link: no note is read behind one, and it may lead anywhere. */
export async function requireWithin(folder: string, location: string): Promise<void> {
  const names = relative(folder, location).split(sep);
  for (let depth = 1; depth < names.length; depth++) {
    const place = join(folder, ...names.slice(0, depth));
    const found = await lstat(place).catch(() => undefined);
    if (found?.isSymbolicLink()) throw new Error(`${place} is a link, and no folder of the vault`);
  }
}

interface Decoded {
  readonly text: string;
  readonly encode: (text: string) => Buffer;
}

/** As `readVault` decodes, with the way back. */
function decode(bytes: Buffer): Decoded {
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe") {
    return { text: bytes.subarray(2).toString("utf16le"), encode: (text) => utf16(text) };
  }
  if (mark === "feff") {
    const text = Buffer.from(bytes.subarray(2)).swap16().toString("utf16le");
    return { text, encode: (words) => utf16(words).swap16() };
  }
  const hasMark = bytes.subarray(0, 3).toString("hex") === "efbbbf";
  const text = bytes.subarray(hasMark ? 3 : 0).toString("utf8");
  return { text, encode: (words) => Buffer.from((hasMark ? "\uFEFF" : "") + words) };
}

/** With its mark; big-endian files are swapped as a whole, mark included. */
function utf16(text: string): Buffer {
  return Buffer.from(`\uFEFF${text}`, "utf16le");
}
