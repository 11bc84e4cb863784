import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readLook } from "./look.ts";

const bytesOf = (name: string) =>
  readFileSync(new URL(`../styles/fonts/${name}.woff2`, import.meta.url));
const ARABIC =
  "@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2";

test("a face says its weights, its style, and how high and wide its letters are", () => {
  const { face } = readLook("woff2", bytesOf("source-serif-4"));
  assert.deepEqual(
    { ...face, width: face?.width?.toFixed(3) },
    {
      weights: [400, 700],
      style: "normal",
      ascent: 1.036,
      descent: 0.335,
      lineGap: 0,
      width: "0.468",
    },
  );
  assert.equal(readLook("woff2", bytesOf("source-serif-4-italic")).face?.style, "italic");
});

test("a face without Latin letters has no width to compare", () => {
  const { face } = readLook("woff2", readFileSync(fileURLToPath(import.meta.resolve(ARABIC))));
  assert.deepEqual([face?.weights, face?.width], [[100, 900], undefined]);
});

test("what is no face, and half of one, is none", () => {
  const half = bytesOf("inter").subarray(0, 9_000);
  for (const bytes of [Buffer.from("wOF2, or so it says"), Buffer.alloc(0), half]) {
    assert.deepEqual(readLook("woff2", bytes), { face: undefined });
  }
});

test("a picture says how large it is, an SVG by its view where it says nothing else", () => {
  const sizeOf = (svg: string) => readLook("svg", Buffer.from(svg)).size;
  assert.deepEqual(sizeOf('<svg viewBox="0 0 30 10"/>'), { width: 30, height: 10 });
  assert.deepEqual(sizeOf('<svg width="60" height="20"/>'), { width: 60, height: 20 });
  assert.equal(sizeOf("<svg/>"), undefined);
  assert.equal(readLook("png", Buffer.from("no picture")).size, undefined);
});

test("a style sheet is its text", () => {
  assert.deepEqual(readLook("css", Buffer.from("\uFEFFa {\r\n}")), { css: "a {\n}" });
});
