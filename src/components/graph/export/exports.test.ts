import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Root } from "hast";
import { htmlToHast } from "satteri";
import { readCsv } from "../../../../tests/fixtures/csv.ts";
import { named, textOf } from "../../../../tests/fixtures/pages.ts";
import { CLAIM, GRAPH, LAB, MAKER, VIEW } from "../../../shared/graph/example.ts";
import { scopeOf } from "../model/scope.ts";
import { openingState, type State } from "../model/state.ts";
import { type FrameOptions, frameOf } from "../picture/frame.ts";
import { csvOf, graphmlOf, jsonOf, shownOf, svgOf } from "./exports.ts";

const all: State = {
  ...openingState(GRAPH),
  kinds: new Set(VIEW.kinds.keys()),
  relations: new Set(VIEW.relations.keys()),
};

const options = (state: State, more: Partial<FrameOptions> = {}): FrameOptions => ({
  graph: GRAPH,
  scope: scopeOf(GRAPH, state),
  camera: { x: 100, y: 100, scale: 1 },
  width: 900,
  height: 700,
  margin: 0,
  measure: (words) => words.length * 7,
  chosen: state.note === undefined ? [] : [state.note],
  ...more,
});

describe("a frame", () => {
  test("has a mark for every note in the picture and an edge for every link", () => {
    const frame = frameOf(options(all));
    assert.equal(frame.detail, "all");
    assert.equal(frame.marks.length, GRAPH.size);
    assert.equal(frame.edges.length, 6);
    assert.deepEqual(frame.dots, []);
  });

  test("leads an edge from the one that acts", () => {
    const edge = frameOf(options(all)).edges.find(({ relation }) => relation === 2);
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
    const words = frameOf(options(all)).names.map((name) => name.words);
    assert.ok(words.includes("The lab copied · alleged"));
    assert.ok(words.includes("Launch"));
  });

  test("leaves faint what is not in focus, and its links out", () => {
    const frame = frameOf(options({ ...all, note: LAB }));
    assert.deepEqual(
      frame.marks
        .filter(({ isFaint }) => !isFaint)
        .map(({ note }) => note)
        .sort(),
      [LAB, 3],
    );
    assert.equal(frame.edges.length, 1);
    assert.deepEqual(frame.names.map(({ words }) => words).sort(), ["Lab", "Launch"]);
  });

  test("shows nothing that is outside", () => {
    const frame = frameOf(options(all, { camera: { x: 10_000, y: 0, scale: 1 } }));
    assert.deepEqual([frame.marks, frame.edges, frame.names], [[], [], []]);
  });

  test("shows groups where there are too many notes to tell apart, and the first of them somewhat nearer", () => {
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
      return frameOf({ ...options(all), graph, scope, camera: { x: 25, y: 35, scale: 5 } });
    };
    const far = many(2000);
    assert.equal(far.detail, "groups");
    assert.deepEqual(
      far.groups.map(({ group }) => group),
      [0],
    );
    assert.deepEqual(
      far.names.map(({ words }) => words),
      ["Note 0 and 1,999 more"],
    );
    assert.deepEqual(far.marks, []);
    const near = many(1000);
    assert.equal(near.detail, "hubs");
    assert.equal(near.marks.length + near.dots.length / 2, 1000);
  });
});

describe("what is saved", () => {
  const shown = shownOf(GRAPH, scopeOf(GRAPH, all));

  test("as JSON has every note and link that is shown", () => {
    const data = JSON.parse(jsonOf(shown)) as { nodes: { url: string }[]; edges: object[] };
    assert.equal(data.nodes.length, GRAPH.size);
    assert.deepEqual(data.edges[0], {
      from: "/events/launch/",
      relation: "companies",
      to: "/companies/lab/",
    });
    assert.equal(data.nodes[CLAIM]?.url, "/claims/somewhere-else/");
  });

  test("is what is in focus, where there is a focus", () => {
    const focused = shownOf(GRAPH, scopeOf(GRAPH, { ...all, note: LAB }));
    assert.equal(focused.notes.length, 2);
    assert.equal(focused.edges.length, 1);
  });

  test("as CSV has a row for each link, and no cell is a formula", () => {
    const [columns, ...rows] = readCsv(csvOf(shown));
    assert.deepEqual(columns, ["from", "from_title", "relation", "to", "to_title"]);
    assert.equal(rows.length, 6);
    assert.ok(rows.some((row) => row[4] === "'=Report & <notes>"));
    assert.ok(rows.flat().every((cell) => !/^[=+@-]/.test(cell)));
  });

  test("as GraphML has a node for each note and an edge for each link, with all characters escaped", () => {
    const xml = graphmlOf(shown);
    assert.equal(xml.match(/<node /g)?.length, GRAPH.size);
    assert.equal(xml.match(/<edge /g)?.length, 6);
    assert.match(xml, /<data key="title">=Report &amp; &lt;notes&gt;<\/data>/);
    const ids = new Set([...xml.matchAll(/<node id="([^"]*)"/g)].map(([, id]) => id));
    for (const [, source, target] of xml.matchAll(/<edge source="([^"]*)" target="([^"]*)"/g)) {
      assert.ok(ids.has(source) && ids.has(target));
    }
  });

  test("as SVG has the names of the picture and says where it is from", () => {
    const colors = {
      ...{ paper: "#fff", ink: "#000", soft: "#555", rule: "#888", accent: "#a30", raised: "#eee" },
      kinds: VIEW.kinds.map(() => "#123"),
      font: '"A & B", sans-serif',
    };
    const svg = svgOf(
      GRAPH,
      frameOf(options(all)),
      colors,
      "https://record.example/graph/?a=1&b=2",
    );
    const root = htmlToHast(svg) as Root;
    const words = named(root, "text").map(textOf);
    assert.ok(words.includes("The lab copied · alleged"));
    assert.equal(
      words.at(-1),
      "The record, facts as of Oct. 10, 2026: https://record.example/graph/?a=1&b=2",
    );
    assert.match(svg, /stroke-dasharray="9 3"/);
    assert.doesNotMatch(svg, /&(?!amp;|lt;|gt;|quot;)|NaN|undefined/);
  });
});
