import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMarkdown } from "./index.ts";
import { plainText, walk } from "./tree.ts";

function highlightsIn(source: string): string[] {
  const found: string[] = [];
  walk(parseMarkdown(source).root, (node) => {
    if (node.type === "highlight") found.push(plainText(node));
  });
  return found;
}

test("marks stand close to what they hold, which may be markup", () => {
  assert.deepEqual(highlightsIn("==a== and ==b *c* [[D]]=="), ["a", "b c D"]);
  assert.deepEqual(highlightsIn("a == b == c, ==== and ==d, \\==e `==f==`"), []);
});
