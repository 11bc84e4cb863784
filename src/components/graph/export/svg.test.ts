import assert from "node:assert/strict";
import { test } from "node:test";
import type { Root } from "hast";
import { htmlToHast } from "satteri";
import { named, textOf } from "../../../../tests/fixtures/pages.ts";
import { EVERYTHING, GRAPH, VIEW } from "../../../../tests/fixtures/smallGraph.ts";
import { scopeOf } from "../../../shared/graph/scope.ts";
import { frameOf } from "../picture/frameOf.ts";
import { svgOf } from "./svg.ts";

const COLORS = {
  ...{ paper: "#fff", ink: "#000", soft: "#555", rule: "#888", accent: "#a30", raised: "#eee" },
  kinds: VIEW.kinds.map(() => "#123"),
  font: '"A & B", sans-serif',
};

test("the saved picture has its names and says where it is from", () => {
  const frame = frameOf({
    graph: GRAPH,
    scope: scopeOf(GRAPH, EVERYTHING),
    camera: { x: 100, y: 100, scale: 1 },
    width: 900,
    height: 700,
    margin: 0,
    measure: (text) => text.length * 7,
    chosen: [],
  });
  const svg = svgOf(GRAPH, frame, COLORS, "https://record.example/graph/?a=1&b=2");
  const root = htmlToHast(svg) as Root;
  const texts = named(root, "text").map(textOf);
  assert.ok(texts.includes("The lab copied · alleged"));
  assert.equal(
    texts.at(-1),
    "The record, facts as of Oct. 10, 2026: https://record.example/graph/?a=1&b=2",
  );
  assert.match(svg, /stroke-dasharray="9 3"/);
  assert.doesNotMatch(svg, /&(?!amp;|lt;|gt;|quot;)|NaN|undefined/);
});
