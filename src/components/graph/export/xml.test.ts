import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeXml } from "./xml.ts";

test("markup becomes text, and characters that no XML may hold are left out", () => {
  assert.equal(escapeXml('<a href="?a&b">'), "&lt;a href=&quot;?a&amp;b&quot;&gt;");
  assert.equal(escapeXml("a\u0000\u000b\ufffe\ud800b\n深🐦"), "ab\n深🐦");
});
