import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { htmlOf, vaultOf } from "../../../tests/support.ts";

const problemsOf = (files: Readonly<Record<string, string>>) =>
  vaultOf(files).problems.map(({ code, file, line, column }) => [code, file, line, column]);

describe("a problem that only shows on the page", () => {
  test("says where it stands in the file, front matter counted", () => {
    assert.deepEqual(problemsOf({ "A.md": "---\ntitle: T\n---\n\nWords [w](javascript:x)." }), [
      ["unsafe-url", "A.md", 5, 7],
    ]);
  });

  test("in an embedded note is one of that note, told once", () => {
    const files = { "A.md": "![[B]]", "B.md": "[w](javascript:x)", "C.md": "![[B]]\n\n![[B]]" };
    assert.deepEqual(problemsOf(files), [["unsafe-url", "B.md", 1, 1]]);
  });
});

test("a block has the id that its author gave it, in an embed another, so that no two are one", () => {
  const vault = vaultOf({ "A.md": "Words. ^id\n\n![[B]]", "B.md": "More. ^id\n\n- item ^li" });
  const ids = [...htmlOf(vault, "A.md").matchAll(/<(\w+) id="([^"]+)"/g)];
  assert.deepEqual(
    ids.map(([, tag]) => tag),
    ["p", "p", "li"],
  );
  assert.equal(ids[0]?.[2], "_id");
  assert.equal(new Set(ids.map(([, , id]) => id)).size, 3);
  assert.match(htmlOf(vault, "B.md"), /<p id="_id">More/);
});
