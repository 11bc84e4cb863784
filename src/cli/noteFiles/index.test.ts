/** Edits reach a file as it is on the disk: byte for byte all else stays. */

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { readVault } from "../../vault/index.ts";
import { changeFiles } from "./index.ts";

const TEXT = "Zeile é\nsee [[Old]] 深度求索 [[Old]]\nend\n";
const EXPECTED = TEXT.replaceAll("[[Old]]", "[[New]]");

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  "UTF-8": (text) => Buffer.from(text),
  "UTF-8 with a mark": (text) => Buffer.from(`\uFEFF${text}`),
  "UTF-8 with CRLF": (text) => Buffer.from(text.replaceAll("\n", "\r\n")),
  "UTF-8 with CR": (text) => Buffer.from(text.replaceAll("\n", "\r")),
  "UTF-16, little end first": utf16,
  "UTF-16, big end first, with CRLF": (text) => utf16(text.replaceAll("\n", "\r\n")).swap16(),
};

describe("a file keeps its encoding and its ends of lines", () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "text-"));
  });
  after(() => rm(folder, { recursive: true }));

  for (const [name, encode] of Object.entries(ENCODINGS)) {
    test(name, async () => {
      const path = join(folder, "Note.md");
      await writeFile(path, encode(TEXT));
      const { notes } = await readVault(folder);
      const text = notes[0]?.text ?? "";
      assert.equal(text, TEXT, "as the compiler reads it");
      const edits = [...text.matchAll(/Old/g)].map(({ index }) => ({
        file: "Note.md",
        start: index,
        end: index + 3,
        text: "New",
      }));
      await changeFiles(folder, new Map([[path, edits]]));
      assert.deepEqual(await readFile(path), encode(EXPECTED));
    });
  }
});
