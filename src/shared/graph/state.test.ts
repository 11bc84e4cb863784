import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { GRAPH, LAB, LAUNCH, MAKER, VIEW } from "../../../tests/fixtures/smallGraph.ts";
import { fc } from "../../../tests/properties.ts";
import { openingState, queryOf, type State, stateOf } from "./state.ts";

const within = (numbers: readonly number[]) =>
  fc.integer({ min: Math.min(...numbers), max: Math.max(...numbers) });

const places = (length: number) => fc.uniqueArray(fc.nat(length - 1)).map((list) => new Set(list));

const states = fc
  .record({
    kinds: places(VIEW.kinds.length),
    relations: places(VIEW.relations.length),
    note: fc.option(fc.nat(GRAPH.size - 1), { nil: undefined }),
    depth: fc.constantFrom(1 as const, 2 as const, 3 as const),
    until: fc.option(fc.integer({ min: 0, max: 30_000 }), { nil: undefined }),
    to: fc.option(fc.nat(GRAPH.size - 1), { nil: undefined }),
    camera: fc.option(
      fc.record(
        { x: within(VIEW.x), y: within(VIEW.y), scale: fc.constantFrom(0.125, 0.5, 1, 2.25) },
        { noNullPrototype: true },
      ),
      { nil: undefined },
    ),
  })
  .map((state): State => {
    // A path has two ends.
    const to = state.note === undefined || state.to === state.note ? undefined : state.to;
    return { ...state, to };
  });

const sorted = ({ kinds, relations, ...rest }: State) => ({
  ...rest,
  kinds: [...kinds].sort(),
  relations: [...relations].sort(),
});

describe("the address of the page", () => {
  test("says what is shown, and gives it back", () => {
    fc.assert(
      fc.property(states, (state) => {
        assert.deepEqual(sorted(stateOf(queryOf(state, GRAPH), GRAPH)), sorted(state));
      }),
    );
  });

  test("says nothing of the map as it opens", () => {
    const opening = openingState(GRAPH);
    assert.equal(queryOf(opening, GRAPH), "");
    assert.deepEqual(sorted(stateOf("", GRAPH)), sorted(opening));
    assert.deepEqual(
      [...opening.kinds].map((kind) => VIEW.kinds[kind]?.name),
      ["event", "company", "law"],
    );
  });

  test("leads no farther out than the notes are", () => {
    const [right, bottom] = [Math.max(...VIEW.x), Math.max(...VIEW.y)];
    const camera = (at: string) => stateOf(`?at=${at}`, GRAPH).camera;
    assert.deepEqual(camera("1e308,1e308,99"), { x: right, y: bottom, scale: 99 });
    assert.deepEqual(camera("-1e308,0,0.5"), { x: Math.min(...VIEW.x), y: 0, scale: 0.5 });
    assert.equal(camera("Infinity,0,1"), undefined);
  });

  test("is one that people can read", () => {
    const state = { ...openingState(GRAPH), note: LAB, to: MAKER, depth: 2 as const };
    assert.equal(
      queryOf({ ...state, relations: new Set([0, 1, 2, 3]), kinds: new Set([2]) }, GRAPH),
      "?kinds=law&links=all&note=/companies/lab/&to=/companies/maker-inc/&depth=2",
    );
    assert.equal(
      queryOf({ ...openingState(GRAPH), camera: { x: 1.4, y: -2, scale: 0.33333 } }, GRAPH),
      "?at=1,-2,0.333",
    );
  });

  test("that says what is no more, or nonsense, shows the map", () => {
    const opening = sorted(openingState(GRAPH));
    for (const query of [
      "?note=/no/such/",
      "?to=/companies/lab/",
      "?depth=7",
      "?at=1,2",
      "?at=a,b,c",
      "?at=1,2,0",
      "?at=1,2,-1",
      "?x=1",
    ]) {
      assert.deepEqual(sorted(stateOf(query, GRAPH)), opening, query);
    }
    assert.equal(stateOf("?note=/events/launch/&to=/events/launch/", GRAPH).note, LAUNCH);
    assert.equal(stateOf("?note=/events/launch/&to=/events/launch/", GRAPH).to, undefined);
    assert.deepEqual([...stateOf("?kinds=law,constructor", GRAPH).kinds], [2]);
  });
});
