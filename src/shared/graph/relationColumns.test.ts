import assert from "node:assert/strict";
import { test } from "node:test";
import { madeGraph } from "../../../tests/fixtures/madeGraph.ts";
import { relationColumns } from "./relationColumns.ts";

const { graph, place, titles } = madeGraph(
  {
    Lab: "company",
    Maker: "company",
    Agency: "company",
    Letter: "event, 200",
    Advisory: "event, 100",
    Answer: "event, 300",
    Report: "source",
    Act: "law",
    Theft: "argument",
    "No theft": "argument",
  },
  [
    ["Letter", "accuser", "Maker"],
    ["Letter", "accused", "Lab"],
    ["Letter", "mentions", "Lab"],
    ["Advisory", "accuser", "Agency"],
    ["Advisory", "accused", "Lab"],
    ["Advisory", "accused", "Maker"],
    ["Answer", "replies-to", "Letter"],
    ["Lab", "mentions", "Act"],
    ["Lab", "related", "Answer"],
    ["Lab", "sources", "Report"],
    ["Theft", "laws", "Act"],
    ["No theft", "answers", "Theft"],
  ],
);

function columnsOf(title: string, until?: number) {
  return relationColumns(graph, place(title), { until }).map(({ heading, rows }) => [
    heading,
    ...titles(rows.map(({ note }) => note)),
  ]);
}

test("each note stands once, in the column that says most, in order of time", () => {
  assert.deepEqual(columnsOf("Lab"), [
    ["Is accused in", "Advisory", "Letter"],
    ["Mentioned with", "Answer", "Act"],
    ["Sources", "Report"],
  ]);
  assert.deepEqual(columnsOf("Maker"), [
    ["Accuses in", "Letter"],
    ["Is accused in", "Advisory"],
  ]);
});

test("below a note stands who else has a part in it, but not the chosen one", () => {
  const othersOf = (title: string, row: string, until?: number) => {
    const rows = relationColumns(graph, place(title), { until }).flatMap((column) => column.rows);
    const found = rows.find(({ note }) => note === place(row));
    return found?.others.map(({ label, notes }) => [label, ...titles(notes)]);
  };
  assert.deepEqual(othersOf("Lab", "Letter"), [
    ["Accuser", "Maker"],
    ["Is answered in", "Answer"],
  ]);
  assert.deepEqual(othersOf("Lab", "Letter", 299), [["Accuser", "Maker"]]);
  assert.deepEqual(othersOf("Lab", "Advisory"), [
    ["Accuser", "Agency"],
    ["Accused", "Maker"],
  ]);
  assert.deepEqual(othersOf("Act", "Theft"), [["Answered by", "No theft"]]);
});

test("until a day what is dated later is left out", () => {
  assert.deepEqual(columnsOf("Lab", 150), [
    ["Is accused in", "Advisory"],
    ["Mentioned with", "Act"],
    ["Sources", "Report"],
  ]);
});
