/** The index of the search: what it holds, what it must not, and when it is made. */

import assert from "node:assert/strict";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { indexSearch } from "../src/indexer/index.ts";
import { readFragment, readIndex, readWords } from "../src/indexer/pagefindFiles.ts";
import type { Manifest } from "../src/shared/search/files.ts";
import { buildSite, makeRoom, run, writeFiles } from "./fixtures/build.ts";
import { filesIn } from "./fixtures/pages.ts";
import { HOSTILE } from "./hostileVault.ts";

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

const VAULT = {
  "laws/Model Act.md":
    '---\ncitation: "18 U.S.C. §§ 1836, 1837"\nnumber: "H.R. 12 / S. 34"\naliases: [MODA]\ntags: [policy]\n---\n\nThe lead says wyvern. %%A comment says basilisk.%%\n\n## Findings\n\nA body with a [[Lab]].\n\n| Date | Event |\n| --- | --- |\n| Jan 2025 | A cell says griffin |\n\n<!-- hidden chimera -->\n',
  "companies/Lab.md": "---\naliases: [深度求索]\n---\n\n人工智能 from the lab ![[Model Act]].\n",
  "drafts/Plan.md": "---\ndraft: true\naliases: [xyzzy plan]\n---\n\nThe xyzzy text.\n",
  "site.yaml": "title: Test\n",
};

describe("the index of a small vault", () => {
  let files = new Map<string, string>();
  const fragments = () =>
    [...files].filter(([path]) => path.includes("/fragment/")).map(([, text]) => text);
  const utf8 = (text: string) => Buffer.from(text, "latin1").toString("utf8");

  before(async () => {
    await writeFiles(join(room, "small"), Object.entries(VAULT));
    await buildSite(join(room, "small"), join(room, "small-site"));
    files = await unpacked(join(room, "small-site"));
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

  test("has one fragment for each published note, and nothing of the draft", () => {
    assert.equal(fragments().length, 2);
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
  await writeFiles(join(room, "hostile"), Object.entries(HOSTILE));
  await buildSite(join(room, "hostile"), join(room, "hostile-site"));
  const files = await unpacked(join(room, "hostile-site"));
  const fragments = [...files.keys()].filter((path) => path.includes("/fragment/"));
  assert.ok(fragments.length > 20);
  const found = [...files].filter(([path, text]) => /canary/i.test(path + text));
  assert.deepEqual(
    found.map(([path]) => path),
    [],
  );
});

describe("a repeated build", () => {
  const vault = () => join(room, "repeated");
  const site = () => join(room, "repeated-site");
  const build = () => run(["build", "--vault", vault(), "--outDir", site()]);
  const KEPT = /Search: nothing in it has changed\./;

  before(() => writeFiles(vault(), Object.entries(VAULT)));

  test("takes the index over where nothing in it has changed, byte by byte", async () => {
    assert.match((await build()).stdout, /Search: 2 pages indexed/);
    const first = await unpacked(site());
    // What is said of a draft is in no index.
    await writeFile(join(vault(), "drafts/Plan.md"), "---\ndraft: true\n---\n\nAnother text.\n");
    assert.match((await build()).stdout, KEPT);
    assert.deepEqual(await unpacked(site()), first);
    await rm(site(), { recursive: true });
    assert.match((await build()).stdout, /Search: 2 pages indexed/);
    assert.deepEqual(await unpacked(site()), first, "a clean build gives the same bytes");
  });

  test("makes it anew where a word has changed", async () => {
    await build();
    const [before] = (await readdir(join(site(), "search"))).toSorted();
    const lab = await readFile(join(vault(), "companies/Lab.md"), "utf8");
    await writeFile(join(vault(), "companies/Lab.md"), lab.replace("from", "of"));
    assert.match((await build()).stdout, /Search: 2 pages indexed/);
    assert.notEqual((await readdir(join(site(), "search"))).toSorted()[0], before);
    assert.ok([...(await unpacked(site())).values()].some((text) => text.includes("of the lab")));
  });

  test("makes it anew where it was cut off", async () => {
    await build();
    const [digest = ""] = (await readdir(join(site(), "search"))).toSorted();
    await rm(join(site(), "search", digest, "text/pagefind-entry.json"));
    assert.match((await build()).stdout, /Search: 2 pages indexed/);
  });
});

test("a vault without a note has a search without a result", async () => {
  await writeFiles(join(room, "none"), [["site.yaml", "title: None\n"]]);
  const { status, stdout, stderr } = await run([
    ...["build", "--vault", join(room, "none"), "--outDir", join(room, "none-site")],
  ]);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /Search: 0 pages indexed/);
});

test("a folder that is no site says what is missing", async () => {
  await cp(join(room, "small"), join(room, "no-site"), { recursive: true });
  const { status, stderr } = await run(["index", "--outDir", join(room, "no-site")]);
  assert.equal(status, 2);
  assert.match(stderr, /There is no site at .*no-site; make one with npm run build\./);
});

/** A site of which there is nothing but what the indexer reads: pages with the same words, in files of records. */
async function writeRecords(site: string, parts: readonly (readonly string[])[]): Promise<void> {
  const html = "<html><body data-pagefind-body><p>Words</p></body></html>";
  const pages = parts.flat().length;
  const manifest: Manifest = { digest: "d", lang: "en", pages, names: [""], words: [""] };
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
    assert.deepEqual(again, { pages: 3, kept: false, warning: undefined });
  });

  test("the next build does not take it over, and merges once the version is known", async () => {
    const next = join(room, "known-version");
    await writeRecords(next, parts);
    const made = await indexSearch(next, { former: site() });
    assert.deepEqual(made, { pages: 3, kept: false, warning: undefined });
    assert.equal((await manifestOf(next)).pageOrder, undefined);
    const { pages } = await readIndex(join(next, "search/d/text"));
    assert.deepEqual(
      pages.map(([name]) => name),
      ["0", "1", "2"],
    );
  });
});
