import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { notePage } from "../notePage.ts";

const pageOf = (front: string, more: Readonly<Record<string, string>> = {}) => {
  const files = { "Note.md": `---\n${front}\n---\nBody.`, "media/x.png": "", "y.pdf": "", ...more };
  const context = contextOf({ "site.yaml": "url: https://example.org\nbase: /r/\n", ...files });
  return { ...notePage(context, "Note.md"), files: context.vault.files.map(({ path }) => path) };
};

test("the description is the author's, as words", () => {
  assert.equal(pageOf("description: My own words").head.description, "My own words");
  assert.equal(
    pageOf('Description: "Of [[Note|mine]],\n  and [[Note]]"').head.description,
    "Of mine, and Note",
  );
  assert.equal(pageOf("description:").head.description, "Body.");
  const more = { "Canary.md": "---\ndraft: true\n---\n" };
  assert.equal(pageOf('description: "Of [[Canary]]"', more).head.description, "Of …");
});

test("the picture is a file of the vault, which is published, or one of another site", () => {
  const X = "https://example.org/r/files/media/x.png";
  for (const [front, image, files] of [
    ['image: "[[x.png]]"', X, ["media/x.png"]],
    ["image: [[x.png]]", X, ["media/x.png"]],
    ['cover: "![[media/x.png|300]]"', X, ["media/x.png"]],
    ["Image: x.png", X, ["media/x.png"]],
    ["image: ./media/x.png", X, ["media/x.png"]],
    ["image: https://a.example/b.jpg", "https://a.example/b.jpg", []],
    ["image: y.pdf", undefined, ["y.pdf"]],
    ["image: z.png", undefined, []],
    ["image: javascript:alert(1)", undefined, []],
    ["x: 1", undefined, []],
  ] as const) {
    const page = pageOf(front);
    assert.equal(page.head.image, image, front);
    assert.deepEqual(page.files, files, front);
  }
  const odd = pageOf("image: 50% off.png", { "50% off.png": "" });
  assert.equal(odd.head.image, "https://example.org/r/files/50_x25_%20off.png");
});

test("classes are the author's, and none is one of ours", () => {
  assert.equal(
    pageOf("cssclasses: [wide, Table-small, '1x', 'a\"b', prose]").classes,
    "css-wide css-Table-small css-prose",
  );
  assert.equal(pageOf("cssclass: wide, tall").classes, "css-wide css-tall");
  assert.equal(pageOf("x: 1").classes, undefined);
});
