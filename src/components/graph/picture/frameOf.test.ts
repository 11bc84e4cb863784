import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  CLAIM,
  EVERYTHING,
  GRAPH,
  LAB,
  LAUNCH,
  MAKER,
  VIEW,
} from "../../../../tests/fixtures/smallGraph.ts";
import { scopeOf } from "../../../shared/graph/scope.ts";
import type { State } from "../../../shared/graph/state.ts";
import type { FrameOptions } from "./frame.ts";
import { frameOf } from "./frameOf.ts";

const options = (state: State, more: Partial<FrameOptions> = {}): FrameOptions => ({
  graph: GRAPH,
  scope: scopeOf(GRAPH, state),
  camera: { x: 100, y: 100, scale: 1 },
  width: 900,
  height: 700,
  margin: 0,
  measure: (text) => text.length * 7,
  chosen: state.note === undefined ? [] : [state.note],
  ...more,
});

describe("a frame", () => {
  test("has a mark for every note in the picture and an edge for every link", () => {
    const frame = frameOf(options(EVERYTHING));
    assert.equal(frame.detail, "all");
    assert.equal(frame.marks.length, GRAPH.size);
    assert.equal(frame.edges.length, 6);
    assert.deepEqual(frame.dots, []);
  });

  test("leads an edge from the one that acts", () => {
    const edge = frameOf(options(EVERYTHING)).edges.find(({ relation }) => relation === 2);
    const { x1, y1, x2, y2 } = edge ?? { x1: 0, y1: 0, x2: 0, y2: 0 };
    const at = (note: number) => [450 + (VIEW.x[note] ?? 0) - 100, 350 + (VIEW.y[note] ?? 0) - 100];
    assert.deepEqual(
      [
        [x1, y1],
        [x2, y2],
      ],
      [at(MAKER), at(CLAIM)],
    );
  });

  test("names what is not certain with its status", () => {
    const texts = frameOf(options(EVERYTHING)).names.map((name) => name.text);
    assert.ok(texts.includes("The lab copied · alleged"));
    assert.ok(texts.includes("Launch"));
  });

  test("leaves faint what is not in focus, and its links out", () => {
    const frame = frameOf(options({ ...EVERYTHING, note: LAB }));
    assert.deepEqual(
      frame.marks
        .filter(({ isFaint }) => !isFaint)
        .map(({ note }) => note)
        .sort(),
      [LAB, LAUNCH],
    );
    assert.equal(frame.edges.length, 1);
    assert.deepEqual(frame.names.map(({ text }) => text).sort(), ["Lab", "Launch"]);
  });

  test("shows nothing that is outside", () => {
    const frame = frameOf(options(EVERYTHING, { camera: { x: 10_000, y: 0, scale: 1 } }));
    assert.deepEqual([frame.marks, frame.edges, frame.names], [[], [], []]);
  });

  test("shows groups where there are too many notes to tell apart, and the first of them closer up", () => {
    const many = (count: number) => {
      const view = {
        ...VIEW,
        title: Array.from({ length: count }, (_, index) => `Note ${index}`),
        ...Object.fromEntries(
          (["address", "kind", "status", "level", "group"] as const).map((name) => [
            name,
            Array(count).fill(0),
          ]),
        ),
        x: Array.from({ length: count }, (_, index) => index % 50),
        y: Array.from({ length: count }, (_, index) => index % 70),
      };
      const graph = { ...GRAPH, view, size: count, first: new Uint32Array(count + 1) };
      const notes = [...view.title.keys()];
      const scope = {
        shows: new Uint8Array(count).fill(1),
        notes,
        edges: [],
        focus: undefined,
        path: undefined,
      };
      return frameOf({ ...options(EVERYTHING), graph, scope, camera: { x: 25, y: 35, scale: 5 } });
    };
    const far = many(2000);
    assert.equal(far.detail, "groups");
    assert.deepEqual(
      far.groups.map(({ group }) => group),
      [0],
    );
    assert.deepEqual(
      far.names.map(({ text }) => text),
      ["Note 0 and 1,999 more"],
    );
    assert.deepEqual(far.marks, []);
    const near = many(1000);
    assert.equal(near.detail, "hubs");
    assert.equal(near.marks.length + near.dots.length / 2, 1000);
  });
});
