/**
 * Small inputs that once came out wrong, each with its right value: `tests/cases/<name>/vault`,
 * and `expect.yaml` beside it. One that a command answers is run as an editor runs it; of the
 * others the site is asked as `createSite` gives it.
 */

import assert from "node:assert/strict";
import { cp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Element } from "hast";
import { selectAll } from "hast-util-select";
import { toString as textOf } from "hast-util-to-string";
import { parse } from "yaml";
import { z } from "zod";
import { compile, readVault, type Vault } from "../src/vault/index.ts";
import { makeRoom, run } from "./fixtures/build.ts";
import { treeOf } from "./fixtures/pages.ts";
import { ROOT } from "./fixtures/paths.ts";
import { type SiteFiles, siteFiles, textAt } from "./fixtures/siteFiles.ts";
import { TODAY } from "./support.ts";

const CASES = join(ROOT, "tests/cases");

/** What is asked, of one case. */
const Expectation = z.union([
  /** What elements of a note's body hold: their texts, or one property of each as hast names it (`href`, `className`). */
  z.strictObject({
    article: z.string(),
    select: z.string(),
    property: z.string().optional(),
    is: z.array(z.string().nullable()),
  }),
  /** The text of a note's body, blanks as one. */
  z.strictObject({ article: z.string(), text: z.string() }),
  /** The value at a path in the data of a page, or of a file below `data/`: "claims.*.status". */
  z.strictObject({ page: z.string(), at: z.string(), is: z.unknown() }),
  z.strictObject({ data: z.string(), at: z.string(), is: z.unknown() }),
  /** The addresses of pages that are there, or are not. */
  z.strictObject({ pages: z.array(z.string()) }),
  z.strictObject({ noPages: z.array(z.string()) }),
  /** Every problem of the vault, as "Note.md:3 code". */
  z.strictObject({ problems: z.array(z.string()) }),
]);

const Case = z.strictObject({
  /** What must be true, in a sentence. */
  about: z.string(),
  expect: z.array(Expectation).default([]),
  /** Commands over a copy of the vault; patterns that their output matches, in any order. */
  commands: z
    .array(
      z.strictObject({
        run: z.array(z.string()),
        exit: z.number(),
        prints: z.array(z.string()).default([]),
        printsNot: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

type Expectation = z.output<typeof Expectation>;

const names = (await readdir(CASES)).sort();

let room = "";
before(async () => {
  room = await makeRoom();
});
after(() => rm(room, { recursive: true, force: true }));

describe(`${names.length} cases`, () => {
  for (const name of names) {
    test(name, async () => {
      const folder = join(CASES, name, "vault");
      const text = await readFile(join(CASES, name, "expect.yaml"), "utf8");
      const { about, expect, commands } = Case.parse(parse(text));
      assert.notEqual(expect.length + commands.length, 0, `${name} expects nothing`);
      if (expect.length > 0) {
        const vault = compile(await readVault(folder), { today: TODAY });
        const site = siteFiles(vault);
        for (const expectation of expect) check(expectation, vault, site, about);
      }
      for (const [index, { run: args, exit, prints, printsNot }] of commands.entries()) {
        const copy = join(room, name, String(index));
        await cp(folder, copy, { recursive: true });
        const { status, stdout, stderr } = await run([...args, "--vault", copy]);
        const printed = `${stdout}\n${stderr}`;
        assert.equal(status, exit, `${about}\n${printed}`);
        for (const pattern of prints) assert.match(printed, new RegExp(pattern, "m"), about);
        for (const pattern of printsNot) {
          assert.doesNotMatch(printed, new RegExp(pattern, "m"), about);
        }
      }
    });
  }
});

function check(expectation: Expectation, vault: Vault, site: SiteFiles, about: string): void {
  if ("article" in expectation) {
    const page = vault.pages.get(expectation.article);
    assert.ok(page, `${about}\nno page is made of ${expectation.article}`);
    const root = treeOf(page.html);
    if ("text" in expectation) {
      assert.equal(textOf(root).replace(/\s+/g, " ").trim(), expectation.text, about);
      return;
    }
    const { property, is } = expectation;
    const found = selectAll(expectation.select, root).map((element) =>
      property === undefined ? textOf(element) : propertyOf(element, property),
    );
    assert.deepEqual(found, is, `${about}\n${expectation.select} in ${page.html}`);
  } else if ("page" in expectation) {
    const page = site.pages.get(expectation.page);
    assert.ok(page, `${about}\nno page at ${expectation.page} of ${[...site.pages.keys()]}`);
    assert.deepEqual(valueAt(page, expectation.at), expectation.is, about);
  } else if ("data" in expectation) {
    const data = JSON.parse(textAt(site, `data/${expectation.data}`));
    assert.deepEqual(valueAt(data, expectation.at), expectation.is, about);
  } else if ("pages" in expectation) {
    for (const url of expectation.pages) {
      assert.ok(site.pages.has(url), `${about}\nno page at ${url} of ${[...site.pages.keys()]}`);
    }
  } else if ("noPages" in expectation) {
    for (const url of expectation.noPages) {
      assert.ok(!site.pages.has(url), `${about}\na page at ${url}`);
    }
  } else {
    const found = vault.problems.map(({ file, line, code }) => `${file}:${line} ${code}`);
    assert.deepEqual(found, expectation.problems, about);
  }
}

/** A property as hast names it: "href", "className" with blanks between its names. */
function propertyOf({ properties }: Element, name: string): string | null {
  const value = properties[name];
  if (value === undefined || value === null) return null;
  return Array.isArray(value) ? value.join(" ") : String(value);
}

/** "claims.0.status"; `*` stands for every item: "claims.*.text". Undefined where nothing is there. */
function valueAt(value: unknown, path: string): unknown {
  if (path === "") return value;
  const [key = "", ...rest] = path.split(".");
  if (key === "*") {
    assert.ok(Array.isArray(value), `no list at ${path}`);
    return value.map((item) => valueAt(item, rest.join(".")));
  }
  if (value === null || typeof value !== "object") return undefined;
  return valueAt((value as Record<string, unknown>)[key], rest.join("."));
}
