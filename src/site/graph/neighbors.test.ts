import assert from "node:assert/strict";
import { test } from "node:test";
import type { Edge } from "../../shared/graph/columns.ts";
import { neighborsOf } from "./neighbors.ts";

const edge = (source: number, target: number, relation: string): Edge => ({
  source,
  target,
  relation,
});

/** The places of the neighbors of note 0, each with the relations to it. */
const around = (edges: readonly Edge[], degrees: readonly number[] = []) =>
  neighborsOf(0, edges, (place) => degrees[place] ?? 0).map(({ place, edges: ways }) => [
    place,
    ...ways.map(({ relation }) => relation),
  ]);

test("a note that is named with a relation is closer than one that is related, mentioned or cited", () => {
  const edges = [
    edge(0, 1, "sources"),
    edge(2, 0, "mentions"),
    edge(0, 3, "related"),
    edge(4, 0, "accuses"),
  ];
  assert.deepEqual(around(edges), [
    [4, "accuses"],
    [3, "related"],
    [2, "mentions"],
    [1, "sources"],
  ]);
});

test("links in both directions make one neighbor, with what says most first", () => {
  assert.deepEqual(around([edge(0, 1, "mentions"), edge(1, 0, "hosts"), edge(1, 0, "mentions")]), [
    [1, "hosts", "mentions", "mentions"],
  ]);
});

test("of those as close, the one with more links to the note comes first, then the one with more at all", () => {
  const edges = [1, 2, 3, 4].map((place) => edge(0, place, "laws"));
  assert.deepEqual(
    around([...edges, edge(4, 0, "mentions")], [0, 5, 9, 5, 1]).map(([place]) => place),
    [4, 2, 1, 3],
  );
});

test("a note without links has none", () => assert.deepEqual(around([]), []));
