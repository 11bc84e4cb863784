/** Writes edits into files as they are on the disk: their encoding and their ends of lines stay. */

import { readFile, writeFile } from "node:fs/promises";
import { applyEdits, type Edit, forRawText } from "../editing/edits.ts";

/** Makes the edits of one file. */
export async function editFile(location: string, edits: readonly Edit[]): Promise<void> {
  const bytes = await readFile(location);
  const { text, encode } = decode(bytes);
  await writeFile(location, encode(applyEdits(text, forRawText(text, edits))));
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
