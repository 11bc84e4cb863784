import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, siteOf } from "../../tests/support.ts";
import { expected } from "../shared/assert.ts";
import { wantedPage } from "./wantedPage.ts";

function page(files: Readonly<Record<string, string>>) {
  const context = contextOf(files);
  const [wanted] = context.vault.reports.wanted;
  assert.ok(wanted);
  return wantedPage(context, wanted);
}

test("a note that nobody has written says who wants it, and where it would stand", () => {
  const { count, wantedBy, drafts } = page({
    "events/A.md": '---\ncompanies: ["[[Maker]]"]\n---\n\nThe [[Maker]] began.',
    "companies/Lab.md": "Like [[Maker]].",
  });
  assert.equal(count, 2);
  assert.deepEqual(
    wantedBy.map(({ title, sentence }) => [title, sentence]),
    [
      ["Lab", "Like Maker."],
      ["A", "The Maker began."],
    ],
  );
  assert.deepEqual(drafts, [{ path: "companies/Maker.md", writeUrl: undefined }]);
});

test("in a vault without folders by kind it stands at the top, under a name that files may have", () => {
  const { drafts } = page({ "A.md": "[[What?]]" });
  assert.deepEqual(drafts, [{ path: "What-.md", writeUrl: undefined }]);
});

test("names of one address share a page that names each of them, whatever their case", () => {
  const files = {
    "A.md": "[[C++]] and [[c++]] and [[C+]]",
    "B.md": "[[C]] and [[x y]] and [[x-y]]",
    "site.yaml": "title: T\nrepository: {url: 'https://github.com/a/b'}\n",
  };
  const { title, count, drafts, head } = page(files);
  assert.deepEqual([title, head.title, count], ["C++, C+, C", "C++, C+, C", 2]);
  assert.deepEqual(
    drafts.map(({ path }) => path),
    ["C++.md", "C+.md", "C.md"],
  );
  assert.ok(drafts.every(({ writeUrl }) => writeUrl?.startsWith("https://github.com/a/b/new/")));
  const file = expected(siteOf(files).files.data().get("reports.json"), "the reports");
  assert.deepEqual(
    JSON.parse(file()).wanted.map((row: Record<string, unknown>) => [row["target"], row["from"]]),
    [
      ["C++", ["/a/"]],
      ["C+", ["/a/"]],
      ["C", ["/b/"]],
      ["x y", ["/b/"]],
      ["x-y", ["/b/"]],
    ],
  );
});
