import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { LIMITS } from "../../shared/limits.ts";
import { localGraph } from "./local.ts";

const RECORD = contextOf({
  "companies/Lab.md": "",
  "companies/Maker.md": "See [[Lab]].",
  "events/Launch.md":
    '---\ncompanies: ["[[Lab]]", "[[Maker]]"]\nlaws: ["[[Act]]"]\nstatus: alleged\n---\n',
  "laws/Act.md": "",
  "Alone.md": "",
});

const local = (path: string) => localGraph(RECORD, RECORD.requireNote(path));

describe("the graph around a note", () => {
  test("groups its neighbors by the closest relation, as read from the note", () => {
    assert.deepEqual(
      local("companies/Lab.md")?.groups.map(({ words, notes }) => [
        words,
        notes.map(({ title, status }) => [title, status?.word]),
      ]),
      [
        ["involved in", [["Launch", "alleged"]]],
        ["mentioned in", [["Maker", undefined]]],
      ],
    );
  });

  test("is none for a note without links", () => {
    assert.equal(local("Alone.md"), undefined);
  });

  test("leads to the map around the note", () => {
    const { near, far, count } = local("laws/Act.md") ?? {};
    assert.equal(near, "/graph/?note=/laws/act/");
    assert.equal(far, "/graph/free/?kinds=all&links=all&note=/laws/act/&depth=2#page_map");
    assert.equal(count, 1);
  });

  test("holds as many neighbors as fit, and counts the others", () => {
    const many = LIMITS.localNeighbors + 6;
    const files = Object.fromEntries(
      Array.from({ length: many }, (_, index) => [`Note ${index}.md`, "[[Hub]]"]),
    );
    const context = contextOf({ ...files, "Hub.md": "" });
    const graph = localGraph(context, context.requireNote("Hub.md"));
    assert.equal(graph?.groups.flatMap(({ notes }) => notes).length, LIMITS.localNeighbors);
    assert.deepEqual([graph?.shown, graph?.count], [LIMITS.localNeighbors, many]);
  });
});
