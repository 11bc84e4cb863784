import assert from "node:assert/strict";
import { test } from "node:test";
import { madeGraph } from "../../../tests/fixtures/madeGraph.ts";
import { connectingNotes } from "./through.ts";

const { graph, titles } = madeGraph(
  {
    Lab: "company",
    Maker: "company",
    Agency: "company",
    "Lab v. Maker": "case",
    "Agency alone": "case",
    Act: "law",
    Letter: "event, 200",
    Talk: "event, 100",
  },
  [
    ["Lab v. Maker", "plaintiffs", "Lab"],
    ["Lab v. Maker", "defendants", "Maker"],
    ["Lab v. Maker", "mentions", "Agency"],
    ["Agency alone", "plaintiffs", "Agency"],
    ["Letter", "laws", "Act"],
    ["Letter", "accuser", "Agency"],
    ["Letter", "accused", "Lab"],
    ["Talk", "laws", "Act"],
    ["Talk", "companies", "Maker"],
  ],
);

function connectingOf(kind: string, until?: number) {
  return connectingNotes(graph, kind, { until }).map(({ note, parties }) => [
    ...titles([note]),
    ...parties.map(({ note: party, role, through }) =>
      [...titles([party]), role, ...(through === undefined ? [] : titles([through]))].join(", "),
    ),
  ]);
}

test("cases tie their parties, with the part of each", () => {
  assert.deepEqual(connectingOf("case"), [
    ["Lab v. Maker", "Lab, Plaintiffs", "Maker, Defendants"],
  ]);
});

test("a case that is dated later ties nobody yet", () => {
  const later = madeGraph({ Lab: "company", Maker: "company", "Lab v. Maker": "case, 200" }, [
    ["Lab v. Maker", "plaintiffs", "Lab"],
    ["Lab v. Maker", "defendants", "Maker"],
  ]);
  assert.equal(connectingNotes(later.graph, "case", { until: 200 }).length, 1);
  assert.deepEqual(connectingNotes(later.graph, "case", { until: 199 }), []);
});

test("a law ties those who are named by what invokes it, until a day", () => {
  assert.deepEqual(connectingOf("law"), [
    ["Act", "Agency, Accuser, Letter", "Lab, Accused, Letter", "Maker, Companies, Talk"],
  ]);
  assert.deepEqual(connectingOf("law", 150), []);
});
