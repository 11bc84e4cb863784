import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "./language.ts";

test("a language has the direction of the script that it is written in", () => {
  const direction = (tag: string) => languageOf(tag)?.dir;
  assert.deepEqual(["ar", "he", "fa-IR", "ur", "dv"].map(direction), Array(5).fill("rtl"));
  assert.deepEqual(
    ["en", "pt-BR", "az-Latn", "zh-Hant", "en-XA"].map(direction),
    Array(5).fill("ltr"),
  );
  assert.equal(direction("az-Arab"), "rtl");
});

test("what names no language has none", () => {
  assert.deepEqual(["x y", "", "Deutsch!", "e"].map(languageOf), Array(4).fill(undefined));
});
