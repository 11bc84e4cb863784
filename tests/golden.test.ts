/**
 * Whole vaults, compared with what they are known to become: `tests/vaults/<case>/vault`
 * against `tests/vaults/<case>/expected`, file by file.
 *
 * `UPDATE_GOLDEN=1 npm test -- tests/golden.test.ts` writes what is expected anew, to be read in the diff before
 * it is committed. CI never writes it.
 */

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { sentenceOf } from "../src/shared/sentences.ts";
import { compile, readVault, type Vault } from "../src/vault/index.ts";
import { linksIn } from "../src/vault/links/backlinks.ts";
import { siteFiles } from "./fixtures/siteFiles.ts";
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
    ...siteOutputs(vault),
  ]);
}

/** The data of every page, and every file of data. */
function siteOutputs(vault: Vault): (readonly [path: string, text: string])[] {
  const { pages, files } = siteFiles(vault);
  const home = frameOf(pages.get("/"));
  return [
    ...[...pages].flatMap(([url, data]) =>
      url === "/data/" ? [] : [[pageFile(url), pageText(data, home)] as const],
    ),
    // The search's files are named by their digest and tested by themselves, the view is graph.json again;
    // schemas, package and the page of the data are the same for each vault, but for which of them there are.
    ...[...files].flatMap(([path, text]) =>
      /^(?:search|graph|data\/schemas)\/|^data\/datapackage\./.test(path)
        ? []
        : [[`site/${path}`, fileText(path, text)] as const],
    ),
  ];
}

/** "/companies/deepseek/" => "site/pages/companies/deepseek.json" */
function pageFile(url: string): string {
  const name = url === "/" ? "index" : url.replace(/^\/|\/$|\.html$/g, "");
  return `site/pages/${name}.json`;
}

/** Of the frame only what is not as on the first page; the HTML of a note has a separate file. */
function pageText(data: unknown, home: Frame): string {
  const { html: _, ...page } = data as { html?: string };
  const frame = frameOf(data);
  const differing = Object.entries(frame).filter(
    ([key, value]) => key !== "head" && (frame === home || !isDeepStrictEqual(value, home[key])),
  );
  return `${JSON.stringify({ ...page, frame: Object.fromEntries(differing) }, null, 1)}\n`;
}

type Frame = Readonly<Record<string, unknown>>;

/** The frame of a page; a redirect has none. */
function frameOf(data: unknown): Frame {
  const { frame = {} } = data as { frame?: Frame };
  return frame;
}

/** A record a line, where a file is one long line. */
function fileText(path: string, text: string): string {
  return path.endsWith(".json") ? `${JSON.stringify(JSON.parse(text), null, 1)}\n` : text;
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
