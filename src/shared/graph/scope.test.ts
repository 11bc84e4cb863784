import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ACT,
  ALONE,
  CLAIM,
  EVERYTHING,
  GRAPH,
  LAB,
  LAUNCH,
  MAKER,
  REPORT,
} from "../../../tests/fixtures/smallGraph.ts";
import { scopeOf } from "./scope.ts";
import { openingState, type State } from "./state.ts";

const opening = openingState(GRAPH);
const scope = (state: Partial<State>, from = opening) => scopeOf(GRAPH, { ...from, ...state });

describe("what is shown", () => {
  test("are notes of the kinds, and links of the relations among them", () => {
    const { notes, edges, focus } = scope({});
    assert.deepEqual(notes, [LAB, MAKER, ACT, LAUNCH]);
    assert.equal(edges.length, 3);
    assert.equal(focus, undefined);
    assert.equal(scope({ relations: new Set([1]) }).edges.length, 1);
    assert.equal(scope({}, EVERYTHING).edges.length, 6);
  });

  test("is a note that was chosen, whatever its kind", () => {
    const { notes, focus } = scope({ note: CLAIM });
    assert.ok(notes.includes(CLAIM));
    assert.deepEqual([...(focus ?? [])], [CLAIM]);
  });

  test("around a note is what is one, two or three links away", () => {
    const around = (depth: 1 | 2 | 3) =>
      [...(scope({ note: ACT, depth }, EVERYTHING).focus ?? [])].sort();
    assert.deepEqual(around(1), [ACT, LAUNCH]);
    assert.deepEqual(around(2), [LAB, MAKER, ACT, LAUNCH, REPORT]);
    assert.deepEqual(around(3), [LAB, MAKER, ACT, LAUNCH, CLAIM, REPORT]);
  });

  test("between two notes are their links, and the notes linked with both", () => {
    assert.deepEqual(scope({ note: LAB, to: MAKER }).path, {
      direct: [],
      through: [LAUNCH],
      steps: [],
    });
    const { path } = scope({ note: LAUNCH, to: LAB });
    assert.equal(path?.direct.length, 1);
    assert.deepEqual([path?.through, path?.steps], [[], []]);
  });

  test("between two that are farther apart is a shortest path; none where nothing ties them", () => {
    assert.equal(scope({ note: ACT, to: CLAIM }, EVERYTHING).path?.steps.length, 4);
    assert.deepEqual(scope({ note: ACT, to: ALONE }, EVERYTHING).path, {
      direct: [],
      through: [],
      steps: [],
    });
  });

  test("on a path keeps to the kinds and relations that are shown", () => {
    const { path } = scope({ note: LAB, to: MAKER, kinds: new Set([1]) });
    assert.deepEqual(path, { direct: [], through: [], steps: [] });
  });
});
