/** What a site gives to machines: each file as the contract says, and in accord with the pages. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { validateXML } from "xmllint-wasm";
import { readCsv } from "./fixtures/csv.ts";
import { EXPORTS, readExport } from "./fixtures/exports.ts";
import {
  allPages,
  attribute,
  filesIn,
  named,
  type SitePage,
  withClass,
  withId,
} from "./fixtures/pages.ts";
import { siteFiles, textAt } from "./fixtures/siteFiles.ts";
import { type SiteName, siteAt } from "./fixtures/sites.ts";
import { compareTimelines } from "./fixtures/timelines.ts";
import { vaultOf } from "./support.ts";

const SITES = [
  ["fixture", "/record/"],
  ["record", "/"],
] as const satisfies (readonly [SiteName, string])[];

for (const [name, base] of SITES) {
  describe(`the data of the ${name}`, () => {
    let site = "";
    before(async () => {
      site = await siteAt(name);
    });

    for (const file of EXPORTS) {
      test(`${file}.json is as the contract says`, async () => {
        const data = (await readExport(site, file)) as Record<string, unknown>;
        assert.ok(Object.values(data).some((value) => Array.isArray(value) && value.length > 0));
      });
    }

    test("dates run forwards, and timeline ids are unique", async () => {
      const { timeline, undated } = await readExport(site, "timeline");
      assert.deepEqual(
        timeline.filter(({ date: { start, end } }) => start > end),
        [],
      );
      const ids = [...timeline, ...undated].map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      const { claims } = await readExport(site, "claims");
      assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length);
    });

    test("every address in the data is a page", async () => {
      const urls = new Set((await allPages(site)).keys());
      const lost = new Set<string>();
      const visit = (value: unknown): void => {
        if (typeof value === "string" && /^\/.*\/$/.test(value) && !urls.has(value))
          lost.add(value);
        if (Array.isArray(value)) value.forEach(visit);
        else if (value !== null && typeof value === "object") Object.values(value).forEach(visit);
      };
      for (const file of EXPORTS) visit(await readExport(site, file));
      assert.deepEqual([...lost], []);
    });

    test("each CSV has the rows of its JSON", async () => {
      for (const file of ["notes", "timeline", "claims", "links"] as const) {
        const data = (await readExport(site, file)) as Record<string, unknown>;
        // Those without a date stand at the end of the one file, and in a list of their own in the other.
        const rows = [data[file], data["undated"] ?? []].flat() as Record<string, unknown>[];
        const csv = await readFile(join(site, "data", `${file}.csv`), "utf8");
        assert.ok(csv.endsWith("\r\n"));
        const [columns = [], ...lines] = readCsv(csv);
        assert.equal(lines.length, rows.length, file);
        const flat = rows.map((row) =>
          Object.fromEntries(
            Object.entries(row).flatMap(([key, value]) =>
              value !== null && typeof value === "object" && !Array.isArray(value)
                ? Object.entries(value).map(([part, said]) => [`${key}_${part}`, String(said)])
                : [[key, Array.isArray(value) ? inBars(value) : String(value)]],
            ),
          ),
        );
        const read = lines.map((line) =>
          Object.fromEntries(
            columns.map((column, index) => [
              column,
              (line[index] ?? "").replace(/^'(?=[=+\-@\t\r])/, ""),
            ]),
          ),
        );
        assert.deepEqual(read, flat, file);
      }
    });

    test("list, table, picture, JSON, CSV and calendar of the timeline hold the same entries", () =>
      compareTimelines(site, base));

    test("every entry of a timeline leads to where it is written", async () => {
      const { timeline, undated } = await readExport(site, "timeline");
      const found = await allPages(site);
      const lost = [...timeline, ...undated].filter(({ id }) => {
        const [url = "", anchor] = id.split("#");
        const page = found.get(url);
        return !page || (anchor !== undefined && !withId(page.root, anchor));
      });
      assert.deepEqual(
        lost.map(({ id }) => id),
        [],
      );
    });

    test("the graph counts each note's edges", async () => {
      const { nodes, edges } = await readExport(site, "graph");
      const degrees = nodes.map(
        (_, index) => edges.filter(([a, b]) => a === index || b === index).length,
      );
      assert.deepEqual(
        nodes.map(({ degree }) => degree),
        degrees,
      );
      assert.deepEqual(
        edges.filter(([a, b]) => a === b || !nodes[a] || !nodes[b]),
        [],
      );
    });

    test("the connections and sources of a note on its pages are what links.json says", async () => {
      const { links } = await readExport(site, "links");
      const { notes } = await readExport(site, "notes");
      const found = await allPages(site);
      const linked = new Map(notes.map(({ url }) => [url, new Set<string>()]));
      for (const { from, to } of links) {
        if (to === undefined || from === to || !linked.has(to)) continue;
        linked.get(from)?.add(to);
        linked.get(to)?.add(from);
      }
      for (const [url, others] of linked) {
        const { connections, sources } = connectionsOn(found, url, base);
        const lost = [...others].filter((other) => !connections.has(other) && !sources.has(other));
        assert.deepEqual(lost, [], url);
        assert.deepEqual(
          [...connections].filter((other) => !others.has(other)),
          [],
          url,
        );
      }
    });
  });
}

/** A list as a cell holds it. */
function inBars(items: readonly unknown[]): string {
  return items.map((item) => String(item).replaceAll("|", "¦")).join("|");
}

/** The notes that the page of a note, and the pages of all its connections, list as linked and as sources. */
function connectionsOn(
  found: ReadonlyMap<string, SitePage>,
  url: string,
  base: string,
): { connections: Set<string>; sources: Set<string> } {
  const isOf = (other: string) =>
    other === url ||
    other === `/backlinks${url}` ||
    (other.startsWith(`/backlinks${url}`) &&
      /^\d+\/$/.test(other.slice(`/backlinks${url}`.length)));
  const pages = [...found].flatMap(([other, page]) => (isOf(other) ? [page] : []));
  const within = (name: string) =>
    new Set(
      pages.flatMap(({ root }) =>
        withClass(root, name).flatMap((list) =>
          named(list, "a").flatMap((link) => {
            const [path = ""] = decodeURI(attribute(link, "href") ?? "").split("#");
            return path.startsWith(base) ? [`/${path.slice(base.length)}`] : [];
          }),
        ),
      ),
    );
  return { connections: within("connections"), sources: within("sources-list") };
}

test("no cell of a CSV is a formula", () => {
  const titles = ["=1+1", "+1+1", "-2+3+cmd|' /C calc'!A0", "@SUM(1)", "-12", "-0500"];
  const files = titles.map((title, index) => [
    `${index}.md`,
    `---\ntitle: ${JSON.stringify(title)}\n---\n`,
  ]);
  const site = siteFiles(vaultOf(Object.fromEntries(files)));
  const [columns = [], ...lines] = readCsv(textAt(site, "data/notes.csv"));
  const shown = lines.map((line) => line[columns.indexOf("title")] ?? "");
  assert.equal(shown.length, titles.length);
  assert.deepEqual(
    shown.filter((cell) => /^[=+\-@]/.test(cell) && !/^-\d+$/.test(cell)),
    [],
  );
});

for (const name of ["record", "recordBelow", "hostile"] as const satisfies SiteName[]) {
  test(`every feed of the site "${name}" is Atom by its schema`, async () => {
    const folder = join(await siteAt(name), "feeds");
    const paths = (await filesIn(folder)).filter((path) => path.endsWith(".xml"));
    assert.ok(paths.length > 2);
    const { valid, errors } = await validateXML({
      xml: await Promise.all(
        paths.map(async (path) => ({
          fileName: path.replaceAll("/", "-"),
          contents: await readFile(join(folder, path), "utf8"),
        })),
      ),
      schema: [await readFile(join(import.meta.dirname, "fixtures/atom.rng"), "utf8")],
      extension: "relaxng",
    });
    assert.deepEqual(errors, []);
    assert.ok(valid);
  });
}

test("the schema of Atom refuses a feed without an id", async () => {
  const { valid } = await validateXML({
    xml: '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title></feed>',
    schema: [await readFile(join(import.meta.dirname, "fixtures/atom.rng"), "utf8")],
    extension: "relaxng",
  });
  assert.equal(valid, false);
});
