/** The map: the same from the same vault, little moved by a small edit, and what the pages say. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { type GraphView, unpack } from "../src/shared/graph/view.ts";
import { LIMITS } from "../src/shared/limits.ts";
import { exported, readExport } from "./fixtures/exports.ts";
import { allPages, attribute, named, withClass } from "./fixtures/pages.ts";
import { siteFiles, textAt } from "./fixtures/siteFiles.ts";
import { siteAt } from "./fixtures/sites.ts";
import { vaultOf } from "./support.ts";

describe("the map", () => {
  const FILES = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `Note ${index}.md`,
      `[[Note ${(index + 1) % 60}]] and [[Note ${(index * 7) % 60}]]`,
    ]),
  );
  const ONE_MORE = { ...FILES, "One more.md": "[[Note 3]] and [[Note 5]]" };

  /** The text of the map of a vault, and that of the browser's. */
  const mapOf = (files: Readonly<Record<string, string>>, formerMap?: string) => {
    const site = siteFiles(vaultOf(files), { formerMap });
    return { data: textAt(site, "data/graph.json"), view: textAt(site, "graph/view.json") };
  };

  test("has a place for each note, and no two in one", async () => {
    const { nodes } = await readExport(await siteAt("record"), "graph");
    assert.ok(nodes.length > 500);
    assert.equal(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size, nodes.length);
  });

  test("is the same, byte by byte, from nothing twice and on its former map", () => {
    const first = mapOf(FILES);
    assert.deepEqual(mapOf(FILES), first);
    assert.deepEqual(mapOf(FILES, first.data), first);
  });

  test("moves little with one note more, and as little wherever it is built from the same map", () => {
    const before = mapOf(FILES);
    const here = mapOf(ONE_MORE, before.data);
    assert.deepEqual(mapOf(ONE_MORE, before.data), here);
    const places = new Map(exported("graph", here.data).nodes.map((node) => [node.url, node]));
    const { nodes } = exported("graph", before.data);
    const moves = nodes
      .map(({ url, x, y }) => {
        const to = places.get(url);
        assert.ok(to, url);
        return Math.hypot(to.x - x, to.y - y);
      })
      .sort((a, b) => a - b);
    const xs = nodes.map(({ x }) => x);
    const width = Math.max(...xs) - Math.min(...xs);
    assert.ok((moves[30] ?? width) / width < 0.02, `${moves[30]} of ${width}`);
  });

  test("stays on the former map where nothing has changed, and is laid out from nothing without it", () => {
    const usual = mapOf(FILES).data;
    const moved = usual.replace(/"x":(-?\d+)/, '"x":90000');
    assert.notEqual(moved, usual);
    assert.equal(mapOf(FILES, moved).data, moved);
    assert.equal(mapOf(FILES).data, usual);
  });

  test("has the edges that links.json and the pages have", async () => {
    for (const name of ["fixture", "record"] as const) {
      const site = await siteAt(name);
      const { nodes, edges } = await readExport(site, "graph");
      const { links } = await readExport(site, "links");
      const url = (place: number) => nodes[place]?.url ?? "";
      const drawn = edges.map(([from, to, relation]) => `${url(from)} ${relation} ${url(to)}`);
      const linked = links
        .filter(({ from, to }) => to !== "" && to !== from)
        .map(({ from, relation, to }) => `${from} ${relation} ${to}`);
      assert.deepEqual(drawn.toSorted(), [...new Set(linked)].sort());
      assert.equal(new Set(drawn).size, drawn.length);
    }
  });

  test("of the browser is that of graph.json", async () => {
    const site = await siteAt("record");
    const { nodes, edges } = await readExport(site, "graph");
    const view = JSON.parse(await readFile(join(site, "graph/view.json"), "utf8")) as GraphView;
    const { urls, source, target, relation: relations } = unpack(view);
    assert.deepEqual(
      urls.map((url, place) => ({
        url,
        title: view.title[place],
        kind: view.kinds[view.kind[place] ?? 0]?.name,
        x: view.x[place],
        y: view.y[place],
      })),
      nodes.map(({ url, title, kind, x, y }) => ({ url, title, kind, x, y })),
    );
    const named = [...source].map(
      (from, edge) => `${from} ${target[edge]} ${view.relations[relations[edge] ?? 0]?.name}`,
    );
    assert.deepEqual(named.sort(), edges.map((edge) => edge.join(" ")).sort());
  });

  test("of the record weighs at most 34 bytes a note and 4 a link, gzip", async () => {
    const site = await siteAt("record");
    const view = JSON.parse(await readFile(join(site, "graph/view.json"), "utf8")) as GraphView;
    const { edges, ...columns } = view;
    const links = unpack(view).source.length;
    const perNote = gzipSync(JSON.stringify(columns)).length / view.title.length;
    const perLink = gzipSync(JSON.stringify(edges)).length / links;
    assert.ok(perNote <= 34, `${perNote} bytes a note`);
    assert.ok(perLink <= 4, `${perLink} bytes a link`);
  });

  test("around a note adds at most 6 KB to its page, gzip, and 40 notes", async () => {
    const heavy: string[] = [];
    let count = 0;
    for (const { url, html, root } of (await allPages(await siteAt("record"))).values()) {
      const [local] = withClass(root, "local-graph");
      if (!local) continue;
      count++;
      const start = html.indexOf('<aside class="local-graph"');
      const end = html.indexOf("</aside>", start) + "</aside>".length;
      const without = html.slice(0, start) + html.slice(end);
      const bytes = gzipSync(html).length - gzipSync(without).length;
      const notes = named(local, "li").length;
      if (bytes > 6000 || notes > 40) heavy.push(`${url}: ${bytes} bytes, ${notes} notes`);
    }
    assert.ok(count > 500);
    assert.deepEqual(heavy, []);
  });

  test("around a note holds no note twice, and as many as are linked", async () => {
    const site = await siteAt("record");
    const { nodes, edges } = await readExport(site, "graph");
    const found = await allPages(site);
    for (const [place, { url }] of nodes.entries()) {
      const linked = new Set(
        edges.flatMap(([from, to]) => (from === place ? [to] : to === place ? [from] : [])),
      );
      const page = found.get(url);
      assert.ok(page, url);
      const [local] = withClass(page.root, "local-graph");
      const [tree] = local ? withClass(local, "local-tree") : [];
      const shown = tree
        ? named(tree, "a").map((link) => decodeURI(attribute(link, "href") ?? ""))
        : [];
      const urls = new Set([...linked].map((other) => nodes[other]?.url));
      assert.equal(new Set(shown).size, shown.length, url);
      assert.deepEqual(
        shown.filter((other) => !urls.has(other)),
        [],
        url,
      );
      assert.equal(shown.length, Math.min(linked.size, LIMITS.localNeighbors), url);
    }
  });
});
