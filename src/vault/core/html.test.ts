import assert from "node:assert/strict";
import { test } from "node:test";
import { cases, fc } from "../../../tests/properties.ts";
import { dangersIn } from "../../../tests/safety.ts";
import { element, jsonForHtml, safeUrl, text } from "./html.ts";

test("ordinary addresses pass as they are", () => {
  for (const url of [
    "https://example.org/a?b=c#d",
    "HTTP://EXAMPLE.ORG",
    "mailto:a@example.org",
    "tel:+1-202-555-0100",
    "/a/b/",
    "a/b",
    "#c",
    "?q=a:b",
    "./a:b",
    "/a:b",
  ]) {
    assert.equal(safeUrl(url), url);
  }
});

test("what runs code, or leads elsewhere than it looks, does not", () => {
  for (const url of [
    "",
    " ",
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    " javascript:alert(1)",
    "\u0001\u001fjavascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "j\ra\rvascript:alert(1)",
    "javascript\t:alert(1)",
    "java\u0001script:alert(1)",
    "\u00a0javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///x",
    "blob:https://x",
    "x:y",
    "//example.org",
    "\\\\example.org",
    "/\\example.org",
    "\\/example.org",
    "/\t/example.org",
    "a b:c",
  ]) {
    assert.equal(safeUrl(url), undefined, JSON.stringify(url));
  }
});

test("whatever it lets pass, a browser reads as safe", () => {
  const piece = fc.constantFrom(
    ..."javascript:/\\#?. \t\n\r\0\u0001&;%",
    "data",
    "http",
    "https",
    "//",
    "x",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const url = safeUrl(pieces.join(""));
      if (url === undefined) return;
      assert.deepEqual(dangersIn(element("a", { href: url }, text("x"))), [], JSON.stringify(url));
    }),
    { numRuns: cases(5000) },
  );
});

test("text is text, in an element and in an attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."<>\"'&a/= \n`;") }), (words) => {
      const html = element("span", { title: words }, text(words));
      assert.deepEqual(dangersIn(html), []);
      assert.equal(html.split("<").length, 3);
    }),
  );
});

test("attributes: true is bare, false and undefined are none", () => {
  assert.equal(
    element("ol", { reversed: true, start: 0, type: undefined, hidden: false }),
    '<ol reversed start="0"></ol>',
  );
});

test("JSON can stand in a script element, and comes back as it was", () => {
  const value = { a: "</script><!--<script>", b: "\u2028\u2029&" };
  const json = jsonForHtml(value);
  assert.doesNotMatch(json, /[<>&\u2028\u2029]/);
  assert.deepEqual(JSON.parse(json), value);
});
