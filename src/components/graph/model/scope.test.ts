import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ACT,
  ALONE,
  CLAIM,
  GRAPH,
  LAB,
  LAUNCH,
  MAKER,
  REPORT,
  VIEW,
} from "../../../shared/graph/example.ts";
import { rowsAround, rowsOfAll, rowsOfPath } from "./rows.ts";
import { scopeOf } from "./scope.ts";
import { openingState, type State } from "./state.ts";

const opening = openingState(GRAPH);
const all: State = {
  ...opening,
  kinds: new Set(VIEW.kinds.keys()),
  relations: new Set(VIEW.relations.keys()),
};
const scope = (state: Partial<State>, from = opening) => scopeOf(GRAPH, { ...from, ...state });

describe("what is shown", () => {
  test("are notes of the kinds, and links of the relations among them", () => {
    const { notes, edges, focus } = scope({});
    assert.deepEqual(notes, [LAB, MAKER, ACT, LAUNCH]);
    assert.equal(edges.length, 3);
    assert.equal(focus, undefined);
    assert.equal(scope({ relations: new Set([1]) }).edges.length, 1);
    assert.equal(scope({}, all).edges.length, 6);
  });

  test("is a note that was chosen, whatever its kind", () => {
    const { notes, focus } = scope({ note: CLAIM });
    assert.ok(notes.includes(CLAIM));
    assert.deepEqual([...(focus ?? [])], [CLAIM]);
  });

  test("around a note is what is one, two or three links away", () => {
    const around = (depth: 1 | 2 | 3) => [...(scope({ note: ACT, depth }, all).focus ?? [])].sort();
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
    assert.deepEqual(scope({ note: ACT, to: CLAIM }, all).path?.steps.length, 4);
    assert.deepEqual(scope({ note: ACT, to: ALONE }, all).path, {
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

describe("the rows of the list", () => {
  const titles = (groups: ReturnType<typeof rowsOfAll>) =>
    groups.map(({ heading, rows }) => [heading, ...rows.map(({ title }) => title)]);

  test("are the notes that are shown, the most linked first", () => {
    assert.deepEqual(titles(rowsOfAll(GRAPH, scope({}).notes)), [
      ["", "Launch", "Maker, Inc.", "Lab", "Act"],
    ]);
  });

  test("are the links of a note by relation, from where it stands; then what is farther", () => {
    const state = { ...all, note: MAKER, depth: 2 as const };
    assert.deepEqual(titles(rowsAround(GRAPH, scopeOf(GRAPH, state), state)), [
      ["Involved in", "Launch"],
      ["Claims", "The lab copied"],
      ["Two links away", "=Report & <notes>", "Lab", "Act"],
    ]);
  });

  test("say the status of a note", () => {
    const state = { ...all, note: MAKER };
    const rows = rowsAround(GRAPH, scopeOf(GRAPH, state), state).flatMap((group) => group.rows);
    assert.equal(rows.find(({ note }) => note === CLAIM)?.facts, "claim · alleged");
  });

  test("tell how each note on the way is linked with both ends", () => {
    const state = { ...opening, note: LAB, to: MAKER };
    const { path } = scopeOf(GRAPH, state);
    assert.ok(path);
    const [group] = rowsOfPath(GRAPH, scopeOf(GRAPH, state), state, path);
    assert.equal(group?.heading, "Through events");
    assert.deepEqual(
      group.rows.map(({ note, edges }) => [note, edges.length]),
      [[LAUNCH, 2]],
    );
  });

  test("name a link between the two as it is said", () => {
    const state = { ...all, note: CLAIM, to: MAKER };
    const found = scopeOf(GRAPH, state);
    assert.ok(found.path);
    const [group] = rowsOfPath(GRAPH, found, state, found.path);
    assert.deepEqual(
      group?.rows.map(({ title }) => title),
      ["Maker, Inc. claims The lab copied"],
    );
  });
});
