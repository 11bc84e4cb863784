import assert from "node:assert/strict";
import { test } from "node:test";
import { siteOf } from "../../../tests/support.ts";
import { get } from "../../shared/assert.ts";
import { readFormerMap } from "./formerMap.ts";

test("the data of a site's map is read as the former map of the next", () => {
  const site = siteOf({ "A.md": "[[B]]", "B.md": "" });
  const map = readFormerMap(get(site.files.data(), "graph.json")());
  assert.deepEqual(
    map?.nodes.map(({ url }) => url),
    ["/a/", "/b/"],
  );
  assert.deepEqual(map?.edges, [[0, 1, "mentions"]]);
});

test("what is no such map is none, and never fatal", () => {
  const node = { url: "/a/", x: 1, y: 2 };
  const texts = [
    "",
    "{",
    "null",
    "[]",
    "<!doctype html>",
    JSON.stringify({ nodes: [node] }),
    // From before maps had places.
    JSON.stringify({ nodes: [{ url: "/a/" }], edges: [] }),
    JSON.stringify({ nodes: [{ ...node, x: 0.5 }], edges: [] }),
    JSON.stringify({ nodes: [node], edges: [[0, 1, "mentions"]] }),
    JSON.stringify({ nodes: [node, node], edges: [[-1, 1, "mentions"]] }),
    JSON.stringify({ nodes: [node, node], edges: [[2, 1, "mentions"]] }),
  ];
  for (const text of texts) assert.equal(readFormerMap(text), undefined, text);
  assert.deepEqual(readFormerMap(JSON.stringify({ nodes: [node], edges: [] })), {
    nodes: [node],
    edges: [],
  });
});
