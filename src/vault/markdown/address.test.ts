import assert from "node:assert/strict";
import { test } from "node:test";
import { imageSize, internalAddress, mediaOf, splitSize } from "./address.ts";

test("a link written in Markdown names a note, a heading or a block", () => {
  for (const [url, target, headings, block] of [
    ["../laws/DTSA.md#Stage", "../laws/DTSA", ["Stage"], undefined],
    ["Note%20name.MD", "Note name", [], undefined],
    ["#Heading", "", ["Heading"], undefined],
    ["a#b#c", "a", ["b", "c"], undefined],
    ["a.md#^id", "a", [], "id"],
    ["#%5Eid", "", [], "id"],
    ["a.md?view=1#b", "a", ["b"], undefined],
    ["C++.md", "C++", [], undefined],
    ["C%23.md", "C#", [], undefined],
    ["chart.png", "chart.png", [], undefined],
    ["深度.md", "深度", [], undefined],
    ["a#", "a", [], undefined],
  ] as const) {
    assert.deepEqual(internalAddress(url), { target, headings, block }, url);
  }
});

test("a percent sign that is no escape is one", () => {
  assert.equal(internalAddress("50% more.md")?.target, "50% more");
  assert.equal(internalAddress("a.md#50%")?.headings[0], "50%");
});

test("an address with a scheme or a host leads out of the vault", () => {
  for (const url of [
    "https://example.org/a.md",
    "HTTP://example.org",
    "mailto:a@example.org",
    "javascript:alert(1)",
    "data:text/html,a",
    "//example.org/a.md",
    "\\\\host\\a.md",
    "",
  ]) {
    assert.equal(internalAddress(url), undefined, url);
  }
});

test("a file is what its ending says, in any case; a name with a dot in it is a note", () => {
  for (const [file, media] of [
    ["a.png", "image"],
    ["A.JPG", "image"],
    ["a.svg", "svg"],
    ["a.mp3", "audio"],
    ["a.webm", "video"],
    ["x/a.pdf", "pdf"],
    ["a.csv", "other"],
    ["GPT-4.5", undefined],
    ["v1.constructor", undefined],
    ["png", undefined],
  ] as const) {
    assert.equal(mediaOf(file), media, file);
  }
});

test("a picture's size is one number or two, and never a word of its description", () => {
  assert.deepEqual(imageSize("300"), { width: 300 });
  assert.deepEqual(imageSize(" 300x200 "), { width: 300, height: 200 });
  for (const text of [undefined, "", "300x", "x200", "99999", "300px", "a 300", "-1"]) {
    assert.equal(imageSize(text), undefined, text);
  }
  assert.deepEqual(splitSize("alt|300"), ["alt", "300"]);
  assert.deepEqual(splitSize("a|b|30x20"), ["a|b", "30x20"]);
  assert.deepEqual(splitSize("300"), ["", "300"]);
  assert.deepEqual(splitSize("a|b"), ["a|b", undefined]);
  assert.deepEqual(splitSize("300|a"), ["300|a", undefined]);
});
