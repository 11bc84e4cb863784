import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMarkdown } from "../markdown/index.ts";
import { headingsOf, rowIds, sectionOf } from "./headings.ts";

const rootOf = (source: string) => parseMarkdown(source).root;
const idsOf = (source: string) => [...headingsOf(rootOf(source)).values()].map(({ id }) => id);

test("no heading has the id of another, nor that of a row of a data table", () => {
  assert.deepEqual(idsOf("# A\n\n## A\n\n## A-1\n\n## A"), ["a", "a-1", "a-1-1", "a-2"]);
  assert.deepEqual(idsOf("| Date | Event |\n|-|-|\n| 2025 | x |\n\n## Row 3"), ["row-3-1"]);
});

test("only the rows of tables that become entries have ids", () => {
  const [data, other] = ["| Date | Event |", "| Name | Seat |"].map((header) => {
    const [table] = rootOf(`${header}\n|-|-|\n| a | b |`).children;
    assert.ok(table?.type === "table");
    return rowIds(table);
  });
  assert.deepEqual([data, other], [["row-3"], []]);
});

test("the name of a heading is without what is struck out, its id is not", () => {
  const named = (source: string) =>
    [...headingsOf(rootOf(source)).values()].map(({ text, id }) => [text, id]);
  assert.deepEqual(named("## ~~Old~~ New\n\n## <del>Was</del> Is\n\n## ~~Gone~~"), [
    ["New", "old-new"],
    ["Is", "was-is"],
    ["Gone", "gone"],
  ]);
  assert.deepEqual(named("## Head<br>two\n\n## A<br/>b<p>c</p>d"), [
    ["Head two", "head-two"],
    ["A b c d", "a-b-c-d"],
  ]);
});

test("a section ends before the next heading of its level or a higher one", () => {
  const { children } = rootOf("# A\n\na\n\n## B\n\nb\n\n### C\n\n## D\n\n# E");
  const lines = (index: number) => {
    const heading = children[index];
    assert.ok(heading);
    return sectionOf(heading, children).map(({ position }) => position?.start.line);
  };
  assert.deepEqual(lines(0), [1, 3, 5, 7, 9, 11]);
  assert.deepEqual(lines(2), [5, 7, 9]);
});
