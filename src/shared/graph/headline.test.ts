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
} from "../../../tests/fixtures/smallGraph.ts";
import { headlineOf, type Reading } from "./headline.ts";
import { scopeOf } from "./scope.ts";
import { openingState, type State } from "./state.ts";

const opening = openingState(GRAPH);

const headline = (state: State, more: Partial<Reading> = {}) =>
  headlineOf(GRAPH, {
    state,
    scope: scopeOf(GRAPH, state),
    matches: undefined,
    isPathAsked: false,
    ...more,
  });

describe("above the list", () => {
  test("stands how much is shown, where nothing is chosen", () => {
    assert.deepEqual(headline(opening), {
      heading: "Notes on the map",
      text: "4 notes and 3 links shown, the most linked first.",
      summary: "4 notes and 3 links shown",
    });
  });

  test("stands a note with its kind, its status and its links", () => {
    const { heading, text, actions, hasDepth, hidesLinks, summary } = headline({
      ...EVERYTHING,
      note: CLAIM,
    });
    assert.equal(heading, "The lab copied");
    assert.equal(text, "claim, alleged, statement confirmed · 2 links");
    assert.deepEqual(actions, ["read", "path", "back", "close"]);
    assert.equal(hasDepth, true);
    assert.equal(hidesLinks, false);
    assert.equal(summary, "The lab copied, claim, alleged, statement confirmed, 2 links");
  });

  test("stands how many links of a note are not shown", () => {
    const { text, hidesLinks } = headline({ ...opening, note: MAKER });
    assert.equal(text, "company · 1 link of the kinds shown, 2 in all");
    assert.equal(hidesLinks, true);
  });

  test("stands what ties two notes", () => {
    const text = (note: number, to: number, from = EVERYTHING) =>
      headline({ ...from, note, to }).text;
    assert.equal(text(LAB, MAKER), "No link between them; 1 note linked with both.");
    assert.equal(text(LAUNCH, LAB), "1 link between them; no note linked with both.");
    assert.equal(text(ACT, CLAIM), "3 links apart.");
    assert.equal(headline({ ...EVERYTHING, note: LAB, to: MAKER }).heading, "Lab and Maker, Inc.");
  });

  test("stands that nothing ties two notes, and only then that links may be hidden", () => {
    const apart = headline({ ...EVERYTHING, note: ACT, to: ALONE });
    assert.equal(apart.summary, "Act and Alone: Nothing shown connects them.");
    assert.equal(apart.hidesLinks, true);
    assert.equal(headline({ ...EVERYTHING, note: ACT, to: CLAIM }).hidesLinks, false);
  });

  test("stands a question while the other end of a path is chosen, and while it is searched for", () => {
    const asked = { isPathAsked: true };
    const state = { ...opening, note: LAB };
    assert.equal(headline(state, asked).heading, "A path from Lab to …");
    assert.equal(headline(state, asked).summary, "Choose the other end of the path from Lab");
    const searched = headline(state, { ...asked, matches: [ACT, LAUNCH] });
    assert.equal(searched.heading, "A path from Lab to …");
    assert.equal(searched.summary, "2 notes found");
  });

  test("stands how many notes a search found", () => {
    assert.equal(headline(opening, { matches: [] }).heading, "0 notes found");
    assert.equal(headline({ ...opening, note: LAB }, { matches: [ACT] }).heading, "1 note found");
  });
});
