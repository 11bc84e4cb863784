import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../tests/support.ts";
import { wantedPage } from "./wantedPage.ts";

function page(files: Readonly<Record<string, string>>) {
  const context = contextOf(files);
  const [wanted] = context.vault.reports.wanted;
  assert.ok(wanted);
  return wantedPage(context, wanted);
}

test("a note that nobody has written says who wants it, and where it would stand", () => {
  const { count, wantedBy, path, writeUrl } = page({
    "events/A.md": '---\ncompanies: ["[[Maker]]"]\n---\n\nThe [[Maker]] began.',
    "companies/Lab.md": "Like [[Maker]].",
  });
  assert.equal(count, "2 notes link");
  assert.deepEqual(
    wantedBy.map(({ title, sentence }) => [title, sentence]),
    [
      ["Lab", "Like Maker."],
      ["A", "The Maker began."],
    ],
  );
  assert.equal(path, "companies/Maker.md");
  assert.equal(writeUrl, undefined);
});

test("in a vault without folders by kind it stands at the top, under a name that files may have", () => {
  assert.equal(page({ "A.md": "[[What?]]" }).path, "What-.md");
});
