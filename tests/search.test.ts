/** The index of the search: what it holds, what it must not, and when it is made. */

import assert from "node:assert/strict";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { indexSearch } from "../src/indexer/index.ts";
import { readFragment, readIndex, readWords } from "../src/indexer/pagefindFiles.ts";
import type { Manifest } from "../src/shared/search/files.ts";
import { makeRoom, run, writeFiles } from "./fixtures/build.ts";
import { readExport } from "./fixtures/exports.ts";
import { filesIn } from "./fixtures/pages.ts";
import { siteFiles } from "./fixtures/siteFiles.ts";
import { outputOf, siteAt } from "./fixtures/sites.ts";
import { SMALL } from "./fixtures/smallVault.ts";
import { vaultOf } from "./support.ts";

let room = "";
before(async () => {
  room = await makeRoom();
});
after(() => rm(room, { recursive: true, force: true }));

/** Every file of a site's search, by its path, unpacked. */
async function unpacked(site: string): Promise<Map<string, string>> {
  const folder = join(site, "search");
  const files = (await filesIn(folder)).map(async (path): Promise<[string, string]> => {
    const bytes = await readFile(join(folder, path));
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return [path, (isPacked ? gunzipSync(bytes) : bytes).toString("latin1")];
  });
  return new Map(await Promise.all(files));
}

describe("the index of a small vault", () => {
  let files = new Map<string, string>();
  const fragments = () =>
    [...files].filter(([path]) => path.includes("/fragment/")).map(([, text]) => text);
  const utf8 = (text: string) => Buffer.from(text, "latin1").toString("utf8");

  before(async () => {
    files = await unpacked(await siteAt("small"));
  });

  test("has lead, body, table cells, headings with their anchors, aliases and numbers", () => {
    const law = fragments().find((text) => text.includes('"url":"/laws/model-act/"')) ?? "";
    for (const words of ["wyvern", "griffin", "Findings", "MODA", "H.R. 12", "S. 34", "1837"]) {
      assert.ok(law.includes(words), words);
    }
    assert.match(law, /"element":"h2","id":"findings","text":"Findings"/);
  });

  test("has no comment, no word of the interface and no embedded note", () => {
    for (const text of fragments()) assert.doesNotMatch(text, /basilisk|chimera|What links here/);
    const lab = fragments().find((text) => text.includes('"url":"/companies/lab/"')) ?? "";
    assert.ok(!lab.includes("wyvern"));
    assert.ok(utf8(lab).includes("人工 智能"), "words of Chinese stand apart");
  });

  test("has one fragment for each published note, and nothing of the draft", async () => {
    const { notes } = await readExport(await siteAt("small"), "notes");
    assert.equal(fragments().length, notes.length);
    assert.match(
      await outputOf("small"),
      new RegExp(`^Search: ${notes.length} pages indexed`, "m"),
    );
    for (const [path, text] of files) assert.ok(!/xyzzy/i.test(path + text), path);
  });

  test("the records that it is made from are gone, and so are interfaces that are not used", () => {
    const paths = [...files.keys()];
    assert.deepEqual(
      paths.filter((path) =>
        /records|pagefind-(?:ui|modular|component|highlight)|\/filter\//.test(path),
      ),
      [],
    );
  });
});

test("no draft of the hostile vault is in any decoded file of its search", async () => {
  const files = await unpacked(await siteAt("hostile"));
  const fragments = [...files.keys()].filter((path) => path.includes("/fragment/"));
  assert.ok(fragments.length > 20);
  const found = [...files].filter(([path, text]) => /canary/i.test(path + text));
  assert.deepEqual(
    found.map(([path]) => path),
    [],
  );
});

describe("an index over a former site's", () => {
  const KEPT = /Search: nothing in it has changed\./;
  const MADE = /Search: \d+ pages indexed/;

  /** Indexes what the site of a vault has for the indexer; returns the folder, and what was said. */
  async function indexed(
    name: string,
    files: Readonly<Record<string, string>>,
    former?: string,
  ): Promise<{ site: string; stdout: string }> {
    const site = join(room, name);
    const made = [...siteFiles(vaultOf(files)).files];
    await writeFiles(
      site,
      made.filter(([path]) => path.startsWith("search/")),
    );
    const over = former === undefined ? [] : ["--former", former];
    const { status, stdout, stderr } = await run(["index", "--outDir", site, ...over]);
    assert.equal(status, 0, stderr);
    return { site, stdout };
  }
  const digestOf = async (site: string) =>
    (await readdir(join(site, "search"))).toSorted()[0] ?? "";

  test("is taken over where nothing in it has changed, byte by byte", async () => {
    const first = await indexed("first", SMALL);
    assert.match(first.stdout, MADE);
    // What is said of a draft is in no index.
    const draft = { "drafts/Plan.md": "---\ndraft: true\n---\n\nAnother text.\n" };
    const kept = await indexed("kept", { ...SMALL, ...draft }, first.site);
    assert.match(kept.stdout, KEPT);
    assert.deepEqual(await unpacked(kept.site), await unpacked(first.site));
    const clean = await indexed("clean", SMALL);
    assert.match(clean.stdout, MADE);
    assert.deepEqual(await unpacked(clean.site), await unpacked(first.site), "a clean build");
  });

  test("is rebuilt where a word has changed", async () => {
    const former = await indexed("former", SMALL);
    const lab = SMALL["companies/Lab.md"]?.replace("from", "of") ?? "";
    const changed = await indexed("changed", { ...SMALL, "companies/Lab.md": lab }, former.site);
    assert.match(changed.stdout, MADE);
    assert.notEqual(await digestOf(changed.site), await digestOf(former.site));
    const texts = [...(await unpacked(changed.site)).values()];
    assert.ok(texts.some((text) => text.includes("of the lab")));
  });

  test("is rebuilt where the former was cut off", async () => {
    const former = await indexed("cut", SMALL);
    const digest = await digestOf(former.site);
    await rm(join(former.site, "search", digest, "text/pagefind-entry.json"));
    assert.match((await indexed("whole", SMALL, former.site)).stdout, MADE);
  });

  test("is of no page where there is no note", async () => {
    const { stdout } = await indexed("none", {});
    assert.match(stdout, /Search: 0 pages indexed/);
  });
});

test("a folder that is no site says what is missing", async () => {
  await writeFiles(join(room, "no-site"), Object.entries(SMALL));
  const { status, stderr } = await run(["index", "--outDir", join(room, "no-site")]);
  assert.equal(status, 2);
  assert.match(stderr, /There is no site at .*no-site; make one with npm run build\./);
});

/** A site of which there is nothing but what the indexer reads: pages with the same words, in files of records. */
async function writeRecords(site: string, parts: readonly (readonly string[])[]): Promise<void> {
  const html = "<html><body data-pagefind-body><p>Words</p></body></html>";
  const pages = parts.flat().length;
  const manifest: Manifest = {
    digest: "d",
    lang: "en",
    pages,
    essays: 0,
    names: [""],
    words: [""],
  };
  await writeFiles(join(site, "search"), [
    ["index.json", JSON.stringify(manifest)],
    ...parts.map((urls, part): [string, string] => [
      `d/records/${part}.jsonl`,
      urls.map((url) => `${JSON.stringify({ url, html })}\n`).join(""),
    ]),
  ]);
}

async function manifestOf(site: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(site, "search/index.json"), "utf8")) as Manifest;
}

test("notes with the same words that are indexed one after the other are two pages", async () => {
  const site = join(room, "twice");
  await writeRecords(site, [["/a/"], ["/b/"]]);
  const { status, stderr } = await run(["index", "--outDir", site]);
  assert.equal(status, 0, stderr);
  const folder = join(site, "search/d/text");
  const index = await readIndex(folder);
  assert.deepEqual(
    index.pages.map(([name]) => name),
    ["0", "1"],
  );
  assert.equal((await readFragment(folder, "1")).url, "/b/");
  const words = await Array.fromAsync(readWords(index));
  assert.deepEqual(
    words.map(([word, pages]) => [word, pages.map(([step]) => step)]),
    [["word", [0, 1]]],
  );
});

describe("where the merge does not know Pagefind's version", () => {
  const parts = [["/a/", "/c/"], ["/b/"]];
  const site = () => join(room, "unknown-version");
  const folder = () => join(site(), "search/d/text");

  test("the index is as Pagefind wrote it, and a warning says why and what to do", async () => {
    await writeRecords(site(), parts);
    const { warning, pages } = await indexSearch(site(), { knownVersions: ["0.9.0"] });
    assert.equal(pages, 3);
    assert.match(
      warning ?? "",
      /is of Pagefind \S+; its files can be merged in version 0\.9\.0 only/,
    );
    assert.match(warning ?? "", /search uses the index as Pagefind wrote it: it works/);
    assert.match(warning ?? "", /Install a version of Pagefind that can be merged/);
    assert.deepEqual(await readdir(join(site(), "search/d")), ["text"]);
  });

  test("the order of its pages is that of their numbers, and the manifest says so", async () => {
    assert.equal((await manifestOf(site())).pageOrder, "page");
    const { pages } = await readIndex(folder());
    const fragments = pages.map(([name]) => readFragment(folder(), name));
    assert.deepEqual(
      (await Promise.all(fragments)).map(({ url }) => url),
      parts.flat(),
    );
  });

  test("nothing is done again where the index is there", async () => {
    const again = await indexSearch(site(), { knownVersions: ["0.9.0"] });
    assert.deepEqual(again, { pages: 3, reused: false, warning: undefined });
  });

  test("the next build does not take it over, and merges once the version is known", async () => {
    const next = join(room, "known-version");
    await writeRecords(next, parts);
    const made = await indexSearch(next, { former: site() });
    assert.deepEqual(made, { pages: 3, reused: false, warning: undefined });
    assert.equal((await manifestOf(next)).pageOrder, undefined);
    const { pages } = await readIndex(join(next, "search/d/text"));
    assert.deepEqual(
      pages.map(([name]) => name),
      ["0", "1", "2"],
    );
  });
});
