import assert from "node:assert/strict";
import { test } from "node:test";
import { madeGraph } from "../../../tests/fixtures/madeGraph.ts";
import { aboutBoth } from "./about.ts";

const { graph, place } = madeGraph(
  {
    Lab: "company",
    Maker: "company",
    Letter: "event, 200",
    Talk: "event, 100",
    Act: "law",
    "Lab v. Maker": "case",
    Report: "source",
  },
  [
    ["Letter", "accused", "Lab"],
    ["Letter", "accuser", "Maker"],
    ["Letter", "laws", "Act"],
    ["Letter", "sources", "Report"],
    ["Talk", "mentions", "Lab"],
    ["Talk", "mentions", "Maker"],
    ["Lab v. Maker", "plaintiffs", "Lab"],
  ],
);

function aboutOf(until?: number): Record<string, string[]> {
  const { view } = graph;
  const found = aboutBoth(graph, place("Lab"), place("Maker"), { until });
  const words = (note: number | undefined) => (note === undefined ? "" : (view.title[note] ?? "?"));
  return Object.fromEntries(
    [...found].map(([kind, notes]) => [
      view.kinds[kind]?.name,
      notes.map(({ note, through }) => [words(note), words(through)].filter(Boolean).join(" by ")),
    ]),
  );
}

test("what is linked with both, and the laws that it invokes; neither sources nor what one alone has", () => {
  assert.deepEqual(aboutOf(), { event: ["Letter", "Talk"], law: ["Act by Letter"] });
});

test("until a day", () => {
  assert.deepEqual(aboutOf(150), { event: ["Talk"] });
});
