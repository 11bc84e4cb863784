import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";
import { linksIn } from "../../vault/links/backlinks.ts";
import { type Graph, graphOf } from "./edges.ts";
import { readFormerMap } from "./formerMap.ts";
import { type FormerMap, layoutOf, type Point } from "./layout.ts";

const COUNT = 150;

/** A ring of notes with some chords, and whatever else is given. */
function ring(more: Readonly<Record<string, string>> = {}): Graph {
  const notes = Array.from({ length: COUNT }, (_, index): [string, string] => [
    `Note ${index}.md`,
    `[[Note ${(index + 1) % COUNT}]], [[Note ${(index * 7) % COUNT}]]`,
  ]);
  const { notes: read, outgoing } = vaultOf({ ...Object.fromEntries(notes), ...more });
  return graphOf(read, linksIn(outgoing));
}

function mapOf({ nodes, edges }: Graph, points: readonly Point[]): FormerMap {
  return {
    nodes: nodes.map(({ url }, place) => ({ url, ...(points[place] ?? { x: 0, y: 0 }) })),
    edges: edges.map(({ source, target, relation }) => [source, target, relation] as const),
  };
}

function width(points: readonly Point[]): number {
  const xs = points.map(({ x }) => x);
  return Math.max(...xs) - Math.min(...xs);
}

describe("a layout", () => {
  test("is the same each time, in whole units", () => {
    const points = layoutOf(ring());
    assert.deepEqual(layoutOf(ring()), points);
    assert.ok(points.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y)));
    assert.equal(JSON.stringify(points).includes("-0,"), false);
  });

  test("keeps notes apart", () => {
    const points = layoutOf(ring());
    const places = new Set(points.map(({ x, y }) => `${x} ${y}`));
    assert.equal(places.size, COUNT);
  });

  test("of the same graph on its former map is that map, to the unit", () => {
    const graph = ring();
    const former = mapOf(
      graph,
      graph.nodes.map((_, place) => ({ x: place, y: -place })),
    );
    assert.deepEqual(
      layoutOf(graph, former),
      former.nodes.map(({ x, y }) => ({ x, y })),
    );
  });

  test("moves little when one note comes", () => {
    const before = ring();
    const from = layoutOf(before);
    const after = ring({ "Aaa.md": "[[Note 3]], [[Note 40]], [[Note 90]]" });
    const to = layoutOf(after, mapOf(before, from));
    const places = new Map(after.nodes.map(({ url }, place) => [url, to[place]]));
    const moves = before.nodes
      .map(({ url }, place) => {
        const [a, b] = [from[place], places.get(url)];
        assert.ok(a && b);
        return Math.hypot(a.x - b.x, a.y - b.y);
      })
      .sort((a, b) => a - b);
    assert.ok(
      (moves[COUNT / 2] ?? 0) / width(from) < 0.02,
      `${moves[COUNT / 2]} of ${width(from)}`,
    );
  });

  test("puts a new note among its neighbors", () => {
    const before = ring();
    const from = layoutOf(before);
    const after = ring({ "Aaa.md": "[[Note 3]], [[Note 4]], [[Note 5]]" });
    const to = layoutOf(after, mapOf(before, from));
    const at = (title: string) => to[after.nodes.findIndex((note) => note.title === title)];
    const [note, near] = [at("Aaa"), at("Note 4")];
    assert.ok(note && near);
    assert.ok(Math.hypot(note.x - near.x, note.y - near.y) < width(from) / 4);
  });

  test("takes what is there: nothing, one note, notes without links", () => {
    assert.deepEqual(layoutOf({ nodes: [], edges: [], degrees: [] }), []);
    for (const files of [{ "A.md": "" }, { "A.md": "", "B.md": "", "constructor.md": "" }]) {
      const { notes, outgoing } = vaultOf(files);
      const links = linksIn(outgoing);
      const points = layoutOf(graphOf(notes, links));
      assert.ok(points.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y)));
      assert.equal(points.length, notes.length);
    }
  });
});

describe("a former map", () => {
  const map = { nodes: [{ url: "/a/", x: 1, y: -2 }], edges: [] };

  test("is read from data/graph.json, whatever else stands there", () => {
    const text = JSON.stringify({
      schema: 1,
      nodes: [{ url: "/a/", title: "A", x: 1, y: -2 }],
      edges: [],
    });
    assert.deepEqual(readFormerMap(text), map);
  });

  test("is not read from anything else", () => {
    for (const text of [
      "",
      "{",
      "null",
      "[]",
      '{"nodes":[]}',
      '{"nodes":[{"url":"/a/","title":"A"}],"edges":[]}',
      '{"nodes":[{"url":"/a/","x":0.5,"y":1}],"edges":[]}',
      '{"nodes":[{"url":"/a/","x":1,"y":1}],"edges":[[0,1,"mentions"]]}',
    ]) {
      assert.equal(readFormerMap(text), undefined, text);
    }
  });
});
