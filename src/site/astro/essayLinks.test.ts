import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { writeFiles } from "../../../tests/fixtures/build.ts";
import { type EssayLinks, essayLinks } from "./essayLinks.ts";

describe("a link of the editors' pages", () => {
  let folder = "";
  let links: EssayLinks;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "vault-"));
    await writeFiles(folder, [
      ["companies/Lab.md", "---\naliases: [Laboratory]\n---\n"],
      ["companies/蒸馏.md", ""],
      ["Secret.md", "---\ndraft: true\n---\n"],
    ]);
    links = await essayLinks(folder, "/a/");
  });
  after(() => rm(folder, { recursive: true }));

  const leadsTo = (name: string) => links.pageResolver(name).map(links.hrefTemplate);

  test("leads to the note of its name or alias, below the base of the site", () => {
    for (const name of ["Lab", "lab", "Laboratory", "companies/Lab", "Lab#Part"]) {
      assert.deepEqual(leadsTo(name), ["/a/companies/lab/"], name);
    }
    assert.deepEqual(leadsTo("蒸馏"), ["/a/companies/%E8%92%B8%E9%A6%8F/"]);
  });

  test("leads to the note from a table too, where the divider is written with a backslash", () => {
    assert.deepEqual(leadsTo("Lab\\"), ["/a/companies/lab/"]);
  });

  test("of no note, or of an unpublished one, leads to the list of all notes", () => {
    assert.deepEqual(leadsTo("Nobody"), ["/a/all/"]);
    assert.deepEqual(leadsTo("Secret"), ["/a/all/"]);
    assert.ok(!links.permalinks.some((url) => url.includes("secret")));
  });
});
