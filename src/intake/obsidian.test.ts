import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { htmlOf, vaultOf } from "../../tests/support.ts";
import { isIgnored, readObsidian } from "./obsidian.ts";

const app = (settings: unknown) => ({ ".obsidian/app.json": JSON.stringify(settings) });
const published = (files: Readonly<Record<string, string>>) =>
  vaultOf(files).notes.map(({ path }) => path);

test("a vault that is none of Obsidian's says nothing", () => {
  assert.deepEqual(readObsidian(undefined), {
    settings: { lineBreaks: undefined, ignored: [], templates: [] },
    faults: [],
  });
});

test("line breaks are shown, unless Obsidian or site.yaml is strict", () => {
  const lineBreaks = (files: Record<string, string>) => vaultOf(files).settings.lineBreaks;
  assert.equal(lineBreaks(app({})), "shown");
  assert.equal(lineBreaks(app({ strictLineBreaks: true })), "strict");
  assert.equal(
    lineBreaks({ ...app({ strictLineBreaks: true }), "site.yaml": "lineBreaks: shown" }),
    "shown",
  );
  assert.equal(lineBreaks({ ...app({}), "site.yaml": "lineBreaks: strict" }), "strict");
});

test("what is wrong with one setting, or one filter, costs no other", () => {
  for (const [settings, faults] of [
    [{ userIgnoreFilters: ["Private/", null, 3], strictLineBreaks: true }, 2],
    [{ userIgnoreFilters: ["Private/", "/[/"], strictLineBreaks: true }, 1],
    [{ userIgnoreFilters: "Private/", strictLineBreaks: true }, 0],
    [{ userIgnoreFilters: ["Private/"], strictLineBreaks: "true" }, 1],
  ] as const) {
    const read = readObsidian(app(settings));
    assert.deepEqual(read.settings.ignored, ["Private/"]);
    assert.equal(read.settings.lineBreaks === "strict", settings.strictLineBreaks === true);
    assert.equal(read.faults.length, faults);
    assert.deepEqual(published({ ...app(settings), "Private/x.md": "", "A.md": "" }), ["A.md"]);
  }
});

describe("what Obsidian leaves out is withheld", () => {
  const FITS: readonly (readonly [filter: string, path: string, fits: boolean])[] = [
    ["Private/", "private/A.md", true],
    ["Private/", "notes/Private/A.md", false],
    ["private", "Private notes.md", true],
    ["/private", "private/A.md", true],
    ["Diary.md", "Diary.md", true],
    ["a (1)+/", "a (1)+/x.md", true],
    ["*.draft.md", "a.draft.md", true],
    ["*.draft.md", "a/b.draft.md", false],
    ["**/*.draft.md", "a/b.draft.md", true],
    ["**/private/", "a/b/private/c.md", true],
    ["diary-?.md", "diary-1.md", true],
    ["/\\d{4}-\\d{2}/", "log/2024-05.md", true],
    ["/^private/", "notes/private.md", false],
    ["e\u0301/", "\u00e9/x.md", true],
  ];
  for (const [filter, path, fits] of FITS) {
    test(`${filter} and ${path}`, () => assert.equal(isIgnored(path, [filter]), fits));
  }

  test("with its names, and its pictures stay with the notes that show them", () => {
    const vault = vaultOf({
      ...app({ userIgnoreFilters: ["Private/", "media/"] }),
      "Private/Plan.md": "---\ntitle: The canary\naliases: [Yellow bird]\n---\n",
      "Open.md": "[[Plan]], [[The canary]], [[Yellow bird]], ![[a.png]]",
      "media/a.png": "",
    });
    assert.deepEqual(
      vault.withheld.map(({ path, reason }) => [path, reason]),
      [["Private/Plan.md", "excluded in Obsidian"]],
    );
    assert.doesNotMatch(JSON.stringify([...vault.pages]), /canary|Yellow|Plan/);
    assert.match(htmlOf(vault, "Open.md"), /src="\/files\/media\/a\.png"/);
  });
});

test("folders of templates are not published", () => {
  const files = {
    ".obsidian/templates.json": '{"folder": "Forms/"}',
    ".obsidian/plugins/templater-obsidian/data.json": '{"templates_folder": "/meta/tpl", "x": 1}',
    "forms/A.md": "",
    "meta/tpl/B.md": "",
    "meta/C.md": "",
  };
  assert.deepEqual(published(files), ["meta/C.md"]);
  assert.deepEqual(published({ ...files, ".obsidian/templates.json": '{"folder": "/"}' }), [
    "forms/A.md",
    "meta/C.md",
  ]);
});

test("what can't be read is one problem a fault, and costs nothing else", () => {
  const vault = vaultOf({
    ".obsidian/app.json": '{"userIgnoreFilters": ["/(/", "b/"]}',
    ".obsidian/templates.json": "{",
    ".obsidian/plugins/templater-obsidian/data.json": '{"templates_folder": 7}',
    "a.md": "",
    "b/c.md": "",
  });
  assert.deepEqual(
    vault.problems.map(({ file, code }) => [file, code]),
    [
      [".obsidian/app.json", "obsidian-settings"],
      [".obsidian/plugins/templater-obsidian/data.json", "obsidian-settings"],
      [".obsidian/templates.json", "obsidian-settings"],
    ],
  );
  assert.deepEqual(
    vault.notes.map(({ path }) => path),
    ["a.md"],
  );
});
