import assert from "node:assert/strict";
import { test } from "node:test";
import { withTableWords } from "./tableWords.ts";

const textOf = (html: string) => html.replace(/<[^>]*>/g, "").trim();

test("cells stand beside one another, captions and rows end a sentence", () => {
  const table =
    "<table><caption>Charges, in date order</caption><thead><tr><th>Date</th><th>Who</th></tr></thead>" +
    '<tbody><tr><td>2026</td> <td class="x"><a>Lab</a></td>\n</tr></tbody></table>';
  assert.equal(textOf(withTableWords(table)), "Charges, in date order. Date · Who. 2026 · Lab.");
});

test("what is within a cell is no sentence by itself", () => {
  const table =
    '<table><tr><td data-label="A"><div class="cell">one <i>two</i></div></td><td><div class="cell">three</div></td></tr></table>';
  const html = withTableWords(table);
  assert.equal(textOf(html), "one two · three.");
  assert.doesNotMatch(html, /<div/);
});

test("what is no table stays as it is", () => {
  const html = "<p>One</p><ul><li>two</li><li>three</li></ul>";
  assert.equal(withTableWords(html), html);
});
