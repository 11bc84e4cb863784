import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { graph, openStatus, points, ranked } from "./index.ts";

const FILES = {
  "companies/Lab.md": "",
  "events/Launch.md": '---\ncompanies: ["[[Lab]]"]\nstatus: confirmed\n---\n\n[[Report]]',
  "events/Rumor.md": "---\nstatus: alleged\n---\n",
  "sources/Report.md": "",
};

test("notes that the map opens on come first, then those with most links", () => {
  const context = contextOf(FILES);
  assert.deepEqual(
    ranked(context).map((place) => context.vault.notes[place]?.title),
    ["Launch", "Lab", "Rumor", "Report"],
  );
});

test("a status that is firm leaves nothing open", () => {
  const { requireNote } = contextOf(FILES);
  assert.equal(openStatus(requireNote("events/Launch.md")), undefined);
  assert.equal(openStatus(requireNote("events/Rumor.md")), "alleged");
});

test("the map begins on a former one, and a text that is none is left out", () => {
  const context = contextOf(FILES);
  const { nodes, edges } = graph(context);
  const formerMap = JSON.stringify({
    nodes: nodes.map(({ url }, place) => ({ url, x: place, y: -place })),
    edges: edges.map(({ source, target, relation }) => [source, target, relation]),
  });
  assert.deepEqual(
    points(contextOf(FILES, { formerMap })),
    nodes.map((_, place) => ({ x: place, y: 0 - place })),
  );
  assert.deepEqual(points(contextOf(FILES, { formerMap: "{" })), points(context));
});
