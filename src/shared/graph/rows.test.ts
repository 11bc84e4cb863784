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
import { type RowGroup, rowsOf } from "./rows.ts";
import { scopeOf } from "./scope.ts";
import { openingState, type State } from "./state.ts";

const opening = openingState(GRAPH);

const groupsOf = (state: State, matches?: readonly number[]) =>
  rowsOf(GRAPH, scopeOf(GRAPH, state), state, matches);

const titles = (groups: readonly RowGroup[]) =>
  groups.map(({ heading, rows }) => [heading, ...rows.map(({ title }) => title)]);

describe("the rows of the list", () => {
  test("are the notes that are shown, the most linked first", () => {
    assert.deepEqual(titles(groupsOf(opening)), [["", "Launch", "Maker, Inc.", "Lab", "Act"]]);
  });

  test("are the notes that a search found, in its order, whatever is chosen", () => {
    assert.deepEqual(titles(groupsOf({ ...opening, note: LAB }, [ALONE, ACT])), [
      ["", "Alone", "Act"],
    ]);
  });

  test("are the links of a note by relation, from where it stands; then what is farther", () => {
    assert.deepEqual(titles(groupsOf({ ...EVERYTHING, note: MAKER, depth: 2 })), [
      ["Involved in", "Launch"],
      ["Claims", "The lab copied"],
      ["Two links away", "=Report & <notes>", "Lab", "Act"],
    ]);
  });

  test("give the kind of a note and its status, and of one without a link beside it how many it has", () => {
    const rows = groupsOf({ ...EVERYTHING, note: MAKER, depth: 2 }).flatMap((group) => group.rows);
    const facts = (note: number) => rows.find((row) => row.note === note)?.facts;
    assert.equal(facts(CLAIM), "claim · alleged · statement confirmed");
    assert.equal(facts(REPORT), "source · 2 links");
    assert.equal(facts(LAB), "company · 1 link");
  });

  test("have two links for each note on the way between two others", () => {
    const [group] = groupsOf({ ...opening, note: LAB, to: MAKER });
    assert.equal(group?.heading, "Through events");
    assert.deepEqual(
      group.rows.map(({ note, edges }) => [note, edges.length]),
      [[LAUNCH, 2]],
    );
  });

  test("state a link between the two as a sentence", () => {
    assert.deepEqual(titles(groupsOf({ ...EVERYTHING, note: CLAIM, to: MAKER })), [
      ["The lab copied and Maker, Inc.", "Maker, Inc. claims The lab copied"],
    ]);
  });

  test("lead from note to note where nothing is linked with both, each with the link before it", () => {
    const groups = groupsOf({ ...EVERYTHING, note: ACT, to: CLAIM });
    assert.deepEqual(titles(groups)[0]?.slice(0, 2), ["From Act, link by link", "Launch"]);
    assert.deepEqual(
      groups[0]?.rows.map(({ edges }) => edges.length),
      [1, 1, 1],
    );
  });

  test("are none where nothing ties two notes", () => {
    assert.deepEqual(groupsOf({ ...EVERYTHING, note: ACT, to: ALONE }), []);
  });
});
