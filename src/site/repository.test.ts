import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../tests/support.ts";
import { noteActions, versionUrl, writeUrl } from "./repository.ts";

const SETTINGS =
  "url: https://example.org\nrepository:\n  url: https://example.org/repo/\n  folder: content\n";

test("a note has links into the repository of the notes", () => {
  const context = contextOf({ "site.yaml": SETTINGS, "companies/C#.md": "" });
  const [note] = context.vault.notes;
  assert.ok(note);
  const { edit, history, report, another } = noteActions(context, note) ?? {};
  assert.equal(edit, "https://example.org/repo/edit/main/content/companies/C%23.md");
  assert.equal(history, "https://example.org/repo/commits/main/content/companies/C%23.md");
  const { searchParams } = new URL(report ?? "");
  assert.equal(searchParams.get("title"), "Wrong: C#");
  assert.equal(
    searchParams.get("page"),
    `https://example.org${note.url} (content/companies/C#.md)`,
  );
  const made = new URL(another ?? "").searchParams;
  assert.equal(made.get("filename"), "content/companies/New note.md");
  const then = versionUrl(context, note, "1a2b3c");
  assert.equal(then, "https://example.org/repo/blob/1a2b3c/content/companies/C%23.md");
  assert.doesNotMatch(made.get("value") ?? "", /\{\{date/);
});

test("without a repository there are none", () => {
  const context = contextOf({ "A.md": "" });
  assert.equal(noteActions(context, context.requireNote("A.md")), undefined);
  assert.equal(writeUrl(context, "B.md", "note"), undefined);
});
