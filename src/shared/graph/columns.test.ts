import assert from "node:assert/strict";
import { test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import type { Edge } from "./columns.ts";
import { packEdges, unpackEdges } from "./columns.ts";

const RELATIONS = ["companies", "mentions", "sources"];

const edges = fc
  .uniqueArray(fc.tuple(fc.nat(200), fc.nat(200), fc.constantFrom(...RELATIONS)), {
    selector: (edge) => edge.join(" "),
    maxLength: 300,
  })
  .map((list) =>
    list
      .map(([source, target, relation]): Edge => ({ source, target, relation }))
      .sort(
        (a, b) => a.source - b.source || a.target - b.target || (a.relation < b.relation ? -1 : 1),
      ),
  );

test("edges come back as they were", () => {
  fc.assert(
    fc.property(edges, (given) => {
      const back: Edge[] = [];
      for (const [index, columns] of packEdges(given, RELATIONS).entries()) {
        unpackEdges(columns, (source, target) =>
          back.push({ source, target, relation: RELATIONS[index] ?? "" }),
        );
      }
      const byRelation = RELATIONS.flatMap((name) =>
        given.filter((edge) => edge.relation === name),
      );
      assert.deepEqual(back, byRelation);
    }),
  );
});

test("runs of one source are short", () => {
  const given = [
    { source: 3, target: 5, relation: "mentions" },
    { source: 3, target: 9, relation: "mentions" },
    { source: 4, target: 1, relation: "mentions" },
  ];
  assert.deepEqual(packEdges(given, ["mentions", "sources"]), [[3, 2, 5, 4, 1, 1, 1], []]);
});
