import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readCsv } from "../../../../tests/fixtures/csv.ts";
import { CLAIM, EVERYTHING, GRAPH, LAB } from "../../../../tests/fixtures/smallGraph.ts";
import { scopeOf } from "../../../shared/graph/scope.ts";
import { csvOf, graphmlOf, jsonOf, partOf } from "./files.ts";

describe("what is saved", () => {
  const shown = partOf(GRAPH, scopeOf(GRAPH, EVERYTHING));

  test("as JSON has every note and link that is shown", () => {
    const data = JSON.parse(jsonOf(shown)) as { nodes: { url: string }[]; edges: object[] };
    assert.equal(data.nodes.length, GRAPH.size);
    assert.deepEqual(data.edges[0], {
      from: "/events/launch/",
      relation: "companies",
      to: "/companies/lab/",
    });
    assert.equal(data.nodes[CLAIM]?.url, "/claims/somewhere-else/");
  });

  test("is what is in focus, where there is a focus", () => {
    const focused = partOf(GRAPH, scopeOf(GRAPH, { ...EVERYTHING, note: LAB }));
    assert.equal(focused.notes.length, 2);
    assert.equal(focused.edges.length, 1);
  });

  test("as CSV has a row for each link, and no cell is a formula", () => {
    const [columns, ...rows] = readCsv(csvOf(shown));
    assert.deepEqual(columns, ["from", "from_title", "relation", "to", "to_title"]);
    assert.equal(rows.length, 6);
    assert.ok(rows.some((row) => row[4] === "'=Report & <notes>"));
    assert.ok(rows.flat().every((cell) => !/^[=+@-]/.test(cell)));
  });

  test("as GraphML has a node for each note and an edge for each link, with all characters escaped", () => {
    const xml = graphmlOf(shown);
    assert.equal(xml.match(/<node /g)?.length, GRAPH.size);
    assert.equal(xml.match(/<edge /g)?.length, 6);
    assert.match(xml, /<data key="title">=Report &amp; &lt;notes&gt;<\/data>/);
    const ids = new Set([...xml.matchAll(/<node id="([^"]*)"/g)].map(([, id]) => id));
    for (const [, source, target] of xml.matchAll(/<edge source="([^"]*)" target="([^"]*)"/g)) {
      assert.ok(ids.has(source) && ids.has(target));
    }
  });
});
