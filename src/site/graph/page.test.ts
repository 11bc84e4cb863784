import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { freeMap, hubs } from "./page.ts";
import { graphView } from "./view.ts";

const RECORD = contextOf({
  "companies/Lab.md": "[[Report]]",
  "companies/Maker.md": "",
  "events/Launch.md": '---\ncompanies: ["[[Lab]]", "[[Maker]]"]\nstatus: alleged\n---\n\n[[Lab]]',
  "sources/Report.md": "",
});

describe("the free map", () => {
  const page = freeMap(RECORD);

  test("counts notes and links, and says which of them it opens on", () => {
    assert.deepEqual(
      page.kinds.map(({ name, count, opens }) => [name, count, opens]),
      [
        ["event", 1, true],
        ["company", 2, true],
        ["source", 1, false],
      ],
    );
    assert.deepEqual(
      page.relations.map(({ name, count, opens }) => [name, count, opens]),
      [
        ["companies", 2, true],
        ["mentions", 2, false],
      ],
    );
  });

  test("lists the notes of each kind, those with most links first", () => {
    assert.deepEqual(
      hubs(RECORD).map(({ notes }) =>
        notes.map(({ title, status, links }) => [title, status, links]),
      ),
      [
        [["Launch", "alleged", "3 links"]],
        [
          ["Lab", undefined, "3 links"],
          ["Maker", undefined, "1 link"],
        ],
        [["Report", undefined, "1 link"]],
      ],
    );
  });

  test("shows what it opens on as a picture", () => {
    const { label, marks, edges, names, viewBox } = page.picture;
    assert.equal(label, "Map of 3 notes and 2 links; the list holds the notes with most links.");
    assert.deepEqual(
      marks.map(({ kind, places }) => [kind, places.length]),
      [
        ["company", 2],
        ["event", 1],
      ],
    );
    assert.equal(edges.flatMap(({ d }) => d.match(/M/g) ?? []).length, 2);
    const titles = ["Lab", "Maker", "Launch · alleged"];
    assert.ok(names.length > 0 && names.every(({ words }) => titles.includes(words)));
    const [, , width = 0, height = 0] = viewBox.split(" ").map(Number);
    for (const { x, y } of marks.flatMap(({ places }) => places)) {
      assert.ok(x >= 20 && x <= width && y >= 20 && y <= height, `${x} ${y} in ${viewBox}`);
    }
  });

  test("is there for a vault without notes", () => {
    assert.deepEqual(freeMap(contextOf({})).picture.marks, []);
    assert.deepEqual(hubs(contextOf({})), []);
  });
});

describe("the graph as the browser gets it", () => {
  const view = graphView(RECORD);

  test("has a column for each thing that is known of a note", () => {
    assert.deepEqual(view.title, ["Lab", "Maker", "Launch", "Report"]);
    assert.deepEqual(
      view.kind.map((kind) => view.kinds[kind]?.name),
      ["company", "company", "event", "source"],
    );
    assert.deepEqual(
      view.status.map((status) => view.statuses[status]),
      ["", "", "alleged", ""],
    );
    for (const column of [view.x, view.y, view.level, view.group, view.address]) {
      assert.equal(column.length, 4);
    }
  });

  test("says which statuses leave something open", () => {
    assert.deepEqual(
      view.statuses.map((status, index) => [status, view.open[index]]),
      [
        ["", false],
        ["alleged", true],
      ],
    );
  });
});
