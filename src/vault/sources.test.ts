import assert from "node:assert/strict";
import { test } from "node:test";
import { vaultOf } from "../../tests/support.ts";

const memo =
  "---\nurl: https://example.org/memo\npublisher: The House\ndate: 2026-02-12\ntier: 1\n---\n";
const sources = (text: string, more: Record<string, string> = {}) =>
  vaultOf({
    "sources/Memo.md": memo,
    "sources/Blog.md": "---\ntier: 3\n---\n",
    ...more,
    "x.md": text,
  }).sources.get("x.md");
const titles = (text: string) => sources(text)?.map(({ title }) => title);

test("a source note, as it says of itself", () => {
  assert.deepEqual(sources("As written ([[Memo]])."), [
    {
      note: "sources/Memo.md",
      title: "Memo",
      url: "https://example.org/memo",
      publisher: "The House",
      date: "2026-02-12",
      tier: 1,
    },
  ]);
});

test("who published it, by any of three names", () => {
  const publishers = ["publisher: A", "outlet: B", "site: C", "site: C\n  outlet: B"].map(
    (line) => sources(`---\nsources:\n- title: T\n  ${line}\n---\n`)?.[0]?.publisher,
  );
  assert.deepEqual(publishers, ["A", "B", "C", "B"]);
});

test("each once, those of the text first, wherever they are cited", () => {
  const text =
    '---\nsources: ["[[Memo]]", "[[Blog]]"]\n---\nAs [[Blog]] says.[^1]\n\n[^1]: See [[Blog]].\n';
  assert.deepEqual(titles(text), ["Blog", "Memo"]);
});

test("plain names of source notes are those notes, and not words beside them", () => {
  assert.deepEqual(titles("---\nsources: [Memo, An unknown paper]\n---\n"), [
    "Memo",
    "An unknown paper",
  ]);
});

test("bare URLs and objects, as other vaults have them", () => {
  const text = `---
sources:
  - https://example.org/a
  - title: A paper
    url: https://example.org/b
    publisher: A press
    date: 2025
    tier: 2
  - url: https://example.org/c
  - publisher: nobody
  - [nested, list]
  -
---
`;
  const none = { note: undefined, publisher: undefined, date: undefined, tier: undefined };
  assert.deepEqual(sources(text), [
    { ...none, title: "https://example.org/a", url: "https://example.org/a" },
    {
      note: undefined,
      title: "A paper",
      url: "https://example.org/b",
      publisher: "A press",
      date: "2025",
      tier: 2,
    },
    { ...none, title: "https://example.org/c", url: "https://example.org/c" },
  ]);
});

test("no address that is not of the web", () => {
  for (const url of [
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///x",
    " JAVASCRIPT:x",
    "//x.org",
  ]) {
    const text = `---\nsources: [{title: x, url: ${JSON.stringify(url)}}, ${JSON.stringify(url)}]\n---\n`;
    assert.deepEqual(
      sources(text)?.map((source) => source.url),
      [undefined, undefined],
      url,
    );
  }
});

test("a source note is no source of itself, and a note that is no source is none", () => {
  const vault = vaultOf({ "sources/Memo.md": "[[Memo]] [[x]]", "x.md": "" });
  assert.deepEqual(vault.sources.get("sources/Memo.md"), []);
});
