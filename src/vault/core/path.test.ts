import assert from "node:assert/strict";
import { test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import { fold } from "../../shared/fold.ts";
import { LIMITS } from "../../shared/limits.ts";
import { extension, fileName, folderOf, noteUrl, resolvePath, slug, withoutMd } from "./path.ts";

test("the parts of a path", () => {
  assert.deepEqual([folderOf("a/b/c.md"), fileName("a/b/c.md")], ["a/b", "c.md"]);
  assert.deepEqual([folderOf("c.md"), fileName("c.md")], ["", "c.md"]);
  assert.deepEqual(
    [extension("a.b/c.tar.GZ"), extension("a.b/c"), extension(".md")],
    ["gz", "", ""],
  );
  assert.deepEqual([withoutMd("a/v1.5.MD"), withoutMd("a.png")], ["a/v1.5", "a.png"]);
});

test("a path is resolved inside the vault, or not at all", () => {
  assert.equal(resolvePath("a/b", "../c"), "a/c");
  assert.equal(resolvePath("a/b", "./../../c"), "c");
  assert.equal(resolvePath("a/b", "/c"), "c");
  assert.equal(resolvePath("a/b", "../../../c"), undefined);
  assert.equal(resolvePath("", "../c"), undefined);
});

test("slugs, in every script", () => {
  const slugs: Readonly<Record<string, string>> = {
    "Tramèr et al.": "tramer-et-al",
    "Anthropic’s claim": "anthropics-claim",
    深度求索: "深度求索",
    "딥시크 R1": "딥시크-r1",
    हिन्दी: "हिन्दी",
    "Война и мир": "война-и-мир",
    й: "й",
    "???": "untitled",
    "": "untitled",
    __proto__: "proto",
    "a/b": "a-b",
    ＡＢ: "ａｂ",
    "😀": "😀",
    "😀 day": "day",
    "❤️": "❤",
    "📚🌱": "📚🌱",
    "👩🏽‍🚀": "👩🏽-🚀",
    "🇩🇪": "🇩🇪",
    "++": "untitled",
    İstanbul: "istanbul",
  };
  for (const [name, expected] of Object.entries(slugs)) assert.equal(slug(name), expected, name);
});

test("a slug is short, stays itself when slugged again, and holds nothing but words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (name) => {
      const once = slug(name);
      assert.match(
        once,
        /^(?:[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*|[\p{So}\p{Emoji_Modifier}]+(?:-[\p{So}\p{Emoji_Modifier}]+)*)$/u,
      );
      assert.ok(Buffer.byteLength(once) <= LIMITS.urlSegmentBytes);
      assert.equal(slug(once), once);
      assert.equal(slug(name.normalize("NFD")), slug(name.normalize("NFC")));
    }),
  );
});

test("long names that differ at their ends have different slugs", () => {
  const name = "word ".repeat(60);
  assert.notEqual(slug(`${name} one`), slug(`${name} two`));
  assert.ok(slug(`${name} one`).startsWith("word-word-"));
});

test("addresses of notes", () => {
  assert.equal(noteUrl("events/DeepSeek day.md"), "/events/deepseek-day/");
  assert.equal(fold("E\u0301A"), fold("éa"));
});
