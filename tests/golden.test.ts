/**
 * Whole vaults, compared with what they are known to become: `tests/vaults/<case>/vault`
 * against `tests/vaults/<case>/expected`, file by file.
 *
 * `UPDATE_GOLDEN=1 npm test` writes what is expected anew, to be read in the diff before
 * it is committed. CI never writes it.
 */

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { sentenceOf } from "../src/shared/sentences.ts";
import { compile, readVault, type Vault } from "../src/vault/index.ts";
import { linksIn } from "../src/vault/links/backlinks.ts";
import { TODAY } from "./support.ts";

const VAULTS = fileURLToPath(new URL("./vaults/", import.meta.url));
const UPDATE = process.env["UPDATE_GOLDEN"] === "1";

/** What is compared, by the path of the file that holds it. */
function outputs(vault: Vault): Map<string, string> {
  const pages = [...vault.pages].map(
    ([path, { html }]) => [path.replace(/\.md$/, ".html"), onLines(html)] as const,
  );
  const links = linksIn(vault.outgoing).map(({ context, ...link }) => ({
    ...link,
    sentence: context && sentenceOf(context),
  }));
  const notes = vault.notes.map(
    ({ path, url, title, tags, headings, summary, words, questions }) => ({
      ...{ path, url, title, tags, words, summary, questions },
      headings: headings.map(
        ({ depth, text, id, line }) => `${line}: ${"#".repeat(depth)} ${text} → ${id}`,
      ),
    }),
  );
  const problems = vault.problems.map(
    ({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`,
  );
  return new Map([
    ...pages,
    ["links.json", json(links)],
    ["notes.json", json(notes)],
    ["problems.txt", `${problems.join("\n")}\n`],
  ]);
}

function json(records: readonly unknown[]): string {
  return `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]\n`;
}

/** One block a line, so that a change shows where it is. */
function onLines(html: string): string {
  const ends = /<\/(?:p|h[1-6]|li|ul|ol|tr|table|div|blockquote|pre|details|summary)>/g;
  return `${html.replace(ends, "$&\n").trimEnd()}\n`;
}

async function filesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

for (const name of (await readdir(VAULTS)).sort()) {
  const expected = join(VAULTS, name, "expected");
  if (!existsSync(join(VAULTS, name, "vault"))) continue;
  test(`golden vault: ${name}`, async () => {
    const vault = compile(await readVault(join(VAULTS, name, "vault")), { today: TODAY });
    const found = outputs(vault);
    if (UPDATE) {
      assert.ok(!process.env["CI"], "CI must not write what it is to check");
      await rm(expected, { recursive: true, force: true });
      for (const [path, text] of found) {
        await mkdir(dirname(join(expected, path)), { recursive: true });
        await writeFile(join(expected, path), text);
      }
    }
    assert.deepEqual([...found.keys()].sort(), await filesIn(expected), "the files");
    for (const [path, text] of found) {
      assert.equal(text, await readFile(join(expected, path), "utf8"), `${name}/expected/${path}`);
    }
  });
}
