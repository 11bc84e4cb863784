import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type ZoomTransform, zoomIdentity } from "d3";
import {
  ACT,
  EVERYTHING,
  GRAPH,
  LAB,
  LAUNCH,
  MAKER,
  VIEW,
} from "../../../../tests/fixtures/smallGraph.ts";
import { scopeOf } from "../../../shared/graph/scope.ts";
import { frameOf } from "./frameOf.ts";
import { edgeAt, groupAt, noteAt } from "./hits.ts";

/** The example as it stands: a unit is a pixel, and the middle of the picture is at 150, 150. */
const frame = frameOf({
  graph: GRAPH,
  scope: scopeOf(GRAPH, EVERYTHING),
  camera: { x: 150, y: 150, scale: 1 },
  width: 300,
  height: 300,
  margin: 0,
  measure: (text) => text.length * 7,
  chosen: [],
});

describe("a note", () => {
  const hit = (transform: ZoomTransform, x: number, y: number) =>
    noteAt(VIEW, [LAB, MAKER, ACT], transform, x, y);

  test("is hit beside its mark, at any scale", () => {
    assert.equal(hit(zoomIdentity, 105, 5), MAKER);
    const far = zoomIdentity.translate(50, 50).scale(0.1);
    assert.equal(hit(far, 70, 52), ACT);
  });

  test("is the nearest of those in reach", () => {
    const far = zoomIdentity.scale(0.1);
    assert.equal(hit(far, 4, 0), LAB);
    assert.equal(hit(far, 6, 0), MAKER);
  });

  test("is not hit out of reach, nor where it is not shown", () => {
    assert.equal(hit(zoomIdentity, 130, 0), undefined);
    assert.equal(hit(zoomIdentity, 100, 100), undefined);
  });
});

describe("a link", () => {
  test("is hit near its line, between its ends", () => {
    // The act at 200, 0 and the launch at 100, 100.
    const edge = edgeAt(frame, 152, 51);
    assert.ok(edge !== undefined);
    assert.deepEqual([GRAPH.source[edge], GRAPH.target[edge]], [LAUNCH, ACT]);
  });

  test("is the nearest where several are near", () => {
    // The launch at 100, 100 is linked with the lab at 0, 0 and the maker at 100, 0.
    const target = (x: number, y: number) => GRAPH.target[edgeAt(frame, x, y) ?? Number.NaN];
    assert.equal(target(98, 92), MAKER);
    assert.equal(target(93, 92), LAB);
  });

  test("is not hit out of reach", () => {
    assert.equal(edgeAt(frame, 250, 100), undefined);
  });
});

test("a group is hit in its disc", () => {
  const groups = [
    { group: 4, x: 50, y: 50, radius: 20 },
    { group: 9, x: 150, y: 50, radius: 40 },
  ];
  const far = { ...frame, groups };
  assert.equal(groupAt(far, 60, 60), 4);
  assert.equal(groupAt(far, 120, 50), 9);
  assert.equal(groupAt(far, 85, 50), undefined);
  assert.equal(groupAt(frame, 60, 60), undefined);
});
