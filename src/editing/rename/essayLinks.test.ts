import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../edits.ts";
import { essayEdits } from "./essayLinks.ts";

const renamed = (text: string) =>
  applyEdits(text, essayEdits(text, "page.mdx", { from: "labs/Old.md", to: "labs/New.md" }));

test("links of the editors' pages follow a note, whatever stands after its name", () => {
  assert.equal(
    renamed("[[Old]], [[old|it]], [[ Old#Part ]], [[labs/Old]] and | [[Old\\|x]] |"),
    "[[New]], [[New|it]], [[ New#Part ]], [[labs/New]] and | [[New\\|x]] |",
  );
});

test("other links, and other words, stay", () => {
  const text =
    'import Old from "../Old.astro";\n\n<Old /> Old [[Older]] [[My Old]] [[other/Old]] [[Unclosed';
  assert.equal(renamed(text), text);
});
