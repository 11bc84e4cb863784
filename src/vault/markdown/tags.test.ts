import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMarkdown } from "./index.ts";
import { walk } from "./tree.ts";

function tagsIn(source: string): string[] {
  const found: string[] = [];
  walk(parseMarkdown(source).root, (node) => {
    if (node.type === "tag") found.push(node.value);
  });
  return found;
}

test("a tag begins a word and holds a letter", () => {
  assert.deepEqual(tagsIn("#a and (#b-c) #d/e 。#法律 #1a #x/"), [
    "a",
    "b-c",
    "d/e",
    "法律",
    "1a",
    "x",
  ]);
  assert.deepEqual(tagsIn("#1 x#a *b*#c \\#d `#e` # f &#35;"), []);
});

test("inside a link it is text", () =>
  assert.deepEqual(tagsIn("[#a](https://example.org/) #b"), ["b"]));

test("an emoji is a character of a tag, with its variation, tone and joiners", () => {
  const tags = "🌱 ⚙️/pending🔄 books📚 👩‍🔬 👍🏽 🇩🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ ❤️‍🔥/x ☕ €x".split(" ");
  const written = tags.map((tag) => `#${tag}`).join(" ");
  assert.deepEqual(tagsIn(written), tags.slice(0, -1));
  assert.deepEqual(tagsIn("#️⃣ #‼️ a#🌱 #🌱! (#🌱) #x‍"), ["🌱", "🌱", "x"]);
});
