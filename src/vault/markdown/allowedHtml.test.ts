import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { htmlOf, vaultOf } from "../../../tests/support.ts";
import {
  allowedAttributes,
  BLOCK_TAGS,
  PHRASE_TAGS,
  SILENT_TAGS,
  VOID_TAGS,
} from "./allowedHtml.ts";

const page = (text: string) => htmlOf(vaultOf({ "A.md": text }), "A.md");

describe("of the HTML in a note", () => {
  test("what authors write for words is kept", () => {
    for (const tag of [
      "b",
      "i",
      "u",
      "s",
      "sub",
      "sup",
      "kbd",
      "mark",
      "small",
      "abbr",
      "del",
      "ins",
    ]) {
      assert.match(page(`a <${tag}>b</${tag}> c`), new RegExp(`<${tag}>b</${tag}>`));
    }
  });

  test("a block that runs, loads or asks is left out with its words, and within a line without", () => {
    for (const tag of [
      "script",
      "style",
      "iframe",
      "object",
      "form",
      "svg",
      "math",
      "template",
      "textarea",
    ]) {
      const html = page(`a <${tag}>kept</${tag}> b\n\n<${tag}>\nhidden\n</${tag}>\n\nc`);
      assert.ok(!html.includes(`<${tag}`) && !html.includes("hidden"), html);
      assert.match(html, /a kept b[\s\S]*c/);
    }
  });

  test("any other tag loses itself, and not its words", () => {
    for (const tag of ["font", "x-note", "marquee", "body", "h1", "video", "input"]) {
      const html = page(`a <${tag}>kept</${tag}> b`);
      assert.ok(!html.includes(`<${tag}`) && html.includes("kept"), html);
    }
  });
});

test("no tag is allowed and silent at once, or a block and a phrase", () => {
  const lists = [PHRASE_TAGS, BLOCK_TAGS, SILENT_TAGS];
  const all = lists.flatMap((list) => [...list]);
  const isTwice = (tag: string) => all.indexOf(tag) !== all.lastIndexOf(tag);
  assert.deepEqual(all.filter(isTwice), []);
  assert.ok([...VOID_TAGS].every((tag) => !SILENT_TAGS.has(tag)));
});

test("no tag may say how it looks, what it is called, or what it does", () => {
  for (const tag of [...PHRASE_TAGS, ...BLOCK_TAGS]) {
    const names = allowedAttributes(tag);
    for (const name of ["style", "class", "id", "srcset", "href", "src", "name"]) {
      assert.ok(!names.includes(name), `${name} of ${tag}`);
    }
    assert.ok(
      names.every((name) => !/^on|^data-/.test(name)),
      tag,
    );
    assert.ok(
      ["title", "lang", "dir"].every((name) => names.includes(name)),
      tag,
    );
  }
  assert.ok(
    allowedAttributes("td").includes("colspan") && !allowedAttributes("b").includes("colspan"),
  );
});
