import assert from "node:assert/strict";
import { test } from "node:test";
import type { Root } from "hast";
import { htmlToHast } from "satteri";
import { attribute, elements } from "../../../tests/fixtures/pages.ts";
import { essayTables } from "./essayTables.ts";

test("a table stands in a region that scrolls, named after its columns", () => {
  const html =
    "<blockquote><table><thead>\n<tr>\n<th>Date</th>\n<th>Who</th>\n</tr>\n</thead><tbody></tbody></table></blockquote>";
  const tree = htmlToHast(html, { fragment: true }) as Root;
  essayTables()(tree);
  const [region] = elements(tree, (element) => element.tagName === "div");
  assert.ok(region);
  assert.equal(attribute(region, "ariaLabel"), "Table: Date, Who");
  assert.equal(region.children.length, 1);
});

test("rows and cells say their roles, and a cell the name of its column", () => {
  const html =
    "<table><thead><tr><th>Date</th><th>Who</th></tr></thead><tbody><tr><td>2026</td><td>A <em>b</em></td></tr></tbody></table>";
  const tree = htmlToHast(html, { fragment: true }) as Root;
  essayTables()(tree);
  const roles = elements(tree, () => true).map(
    (element) => attribute(element, "role") ?? element.tagName,
  );
  assert.deepEqual(roles, [
    ...["region", "table", "rowgroup", "row", "columnheader", "columnheader"],
    ...["rowgroup", "row", "cell", "div", "cell", "div", "em"],
  ]);
  const cells = elements(tree, ({ tagName }) => tagName === "td");
  assert.deepEqual(
    cells.map((cell) => attribute(cell, "dataLabel")),
    ["Date", "Who"],
  );
});
