/** Whatever an address says, the map and the timeline show what they have, at once. */

import "../steps.ts";
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openingState, stateOf } from "../../src/shared/graph/state.ts";
import { readState } from "../../src/shared/timeline/state.ts";
import { GRAPH, VIEW } from "../fixtures/smallGraph.ts";
import { fc } from "../properties.ts";
import { stepsOf } from "../steps.ts";

const NUMBERS = [
  ..."0 -0 1 -1 99 99.999 100 0.0001 5e-324 1e308 -1e308 1e309 -1e999 NaN Infinity".split(" "),
  ..."0x7fffffff 9007199254740993 -2147483649 %FF %2C 1_000 １".split(" "),
  "",
  " ",
];

/** That a camera shows a part of the map. */
function assertCamera(query: string, graph = GRAPH): void {
  const { camera } = stateOf(query, graph);
  if (camera === undefined) return;
  const { x, y } = graph.view;
  assert.ok(camera.x >= Math.min(...x) && camera.x <= Math.max(...x), query);
  assert.ok(camera.y >= Math.min(...y) && camera.y <= Math.max(...y), query);
  assert.ok(camera.scale > 0 && camera.scale < 100, query);
}

describe("the address of the map", () => {
  test("leads to no place without notes", () => {
    for (const x of NUMBERS) {
      for (const y of NUMBERS) {
        for (const scale of NUMBERS) assertCamera(`?at=${x},${y},${scale}`);
      }
    }
    assert.deepEqual(stateOf("?at=1e308,1e308,99", GRAPH).camera, {
      x: Math.max(...VIEW.x),
      y: Math.max(...VIEW.y),
      scale: 99,
    });
  });

  test("leads nowhere on a map without notes", () => {
    const empty = { ...GRAPH, urls: [], view: { ...VIEW, x: [], y: [] } };
    assert.equal(stateOf("?at=1e308,0,1", empty).camera, undefined);
  });

  test("whatever it is", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...NUMBERS),
      fc.double().map(String),
    );
    const key = fc.constantFrom("at", "note", "to", "depth", "kinds", "links", "x", "__proto__");
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.array(value, { maxLength: 4 }))), (parts) => {
        const query = `?${parts.map(([name, values]) => `${name}=${values.join(",")}`).join("&")}`;
        assertCamera(query);
        const { depth, kinds, relations } = stateOf(query, GRAPH);
        assert.ok([1, 2, 3].includes(depth));
        assert.ok([...kinds].every((kind) => kind in VIEW.kinds));
        assert.ok([...relations].every((relation) => relation in VIEW.relations));
      }),
    );
  });

  test("a % that is no code is no part of it", () => {
    for (const query of ["?x=%FF", "?%", "?note=%E0%A4%A", "?at=%FF,%FF,%FF", "?kinds=%"]) {
      const { camera, note, depth } = stateOf(query, GRAPH);
      const opening = openingState(GRAPH);
      assert.deepEqual([camera, note, depth], [opening.camera, opening.note, opening.depth], query);
    }
  });

  test("a long one is read in line with its length", () => {
    const steps = (size: number) =>
      stepsOf(() =>
        stateOf(
          `?kinds=${"law,".repeat(size)}&at=${"1,".repeat(size)}&note=${"/".repeat(size)}&%FF${"%".repeat(size)}`,
          GRAPH,
        ),
      );
    steps(10);
    const [few, many] = [steps(1000), steps(8000)];
    assert.ok(few > 1000 && many <= few * 8.5, `${few} steps, ${many} for eight times as long`);
  });
});

test("the address of a timeline holds days that are days, in their order", () => {
  const day = fc.oneof(
    fc.constantFrom(...NUMBERS, "+999999-12-31", "-9999999-01-01", "+0000000-00-00", "2026-99-99"),
    fc.string(),
  );
  fc.assert(
    fc.property(day, day, (from, to) => {
      const { range } = readState(`?from=${from}&to=${to}`);
      assert.ok(range === undefined || (Number.isFinite(range.from) && range.from < range.to));
    }),
  );
});
