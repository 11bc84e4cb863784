/** Canvases and bases are an editor's data: they name any note, drafts too, and are on no site. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { holding, siteFiles } from "../fixtures/siteFiles.ts";
import { htmlOf, vaultOf } from "../support.ts";

const DRAFT =
  "---\ndraft: true\ntitle: The canarytitle\naliases: [Canaryalias]\ntags: [canarytag]\n---\n# canaryheading\n\nThe canarybody ![[canaryshot.png]] [x](f%C3%BCrcanary.pdf) ![](R&amp;Dcanary.png) ![](canary\\_under.png)\n\n| Date | Event |\n| --- | --- |\n| 2026-01-01 | canaryrow |\n";
const EDITORS = {
  "Board.canvas":
    '{"nodes": [{"id": "1", "type": "file", "file": "drafts/Canaryname.md"}, {"id": "2", "type": "text", "text": "see [[Canaryalias]]"}], "edges": []}',
  "Base.base": 'filters:\n  - file.name == "Canaryname"\n',
};
const SHOTS = Object.fromEntries(
  ["canaryshot.png", "fürcanary.pdf", "R&Dcanary.png", "canary_under.png", "unused.png"].map(
    (path) => [path, ""],
  ),
);

/** Each way in which a note shows a file or leads to it. */
const WAYS: Readonly<Record<string, (file: string) => string>> = {
  embed: (file) => `![[${file}]]`,
  "embed with words": (file) => `![[${file}|Words]]`,
  link: (file) => `[[${file}]]`,
  "link with words": (file) => `[[${file}|Words]]`,
  picture: (file) => `![Words](${file})`,
  "Markdown link": (file) => `[Words](${file})`,
  "picture that is a link": (file) => `[![](${file})](https://example.org/)`,
  "link of HTML": (file) => `<a href="${file}">Words</a>`,
  "frame of HTML": (file) => `<iframe src="${file}"></iframe>`,
  "picture of HTML": (file) => `<img src="${file}">`,
  heading: (file) => `# Title\n\n## ![[${file}]]`,
  "front matter": (file) => `---\nimage: "[[${file}]]"\nrelated: ["[[${file}]]"]\n---\nWords.`,
};

describe("a canvas or a base that a note shows", () => {
  for (const [way, write] of Object.entries(WAYS)) {
    test(way, () => {
      for (const file of [...Object.keys(EDITORS), "DEEP.Canvas"]) {
        const vault = vaultOf({
          "Open.md": write(file),
          "drafts/Canaryname.md": DRAFT,
          ...SHOTS,
          ...EDITORS,
          "sub/DEEP.Canvas": EDITORS["Board.canvas"],
        });
        const site = siteFiles(vault);
        assert.deepEqual(holding(site, "canary"), []);
        assert.deepEqual(site.attachments, []);
        assert.ok(!/(?:href|src|data)="[^"]*\.(?:canvas|base)/i.test(htmlOf(vault, "Open.md")));
      }
    });
  }

  test("is a line that names it", () => {
    const vault = vaultOf({ "Open.md": "![[Board.canvas]]\n\n[[Base.base|Words]]\n", ...EDITORS });
    assert.equal(
      htmlOf(vault, "Open.md").replace(/<[^>]*>/g, "|"),
      "||Board.canvas (opens in Obsidian)||||Words (opens in Obsidian)||",
    );
    assert.deepEqual(vault.problems, []);
  });
});

describe("files that no note shows", () => {
  const unused = (files: Readonly<Record<string, string>>) => {
    const site = siteFiles(vaultOf({ "Open.md": "Words.", "canary.png": "", ...files }));
    return holding(site, "canary");
  };

  test("are listed where all notes are published", () => {
    assert.deepEqual(unused({}), ["/maintenance/", "data/reports.json"]);
  });

  test("are listed nowhere where a note is withheld, for whatever reason", () => {
    const drafts = ["draft: true", "publish: no", "a: b: c\nprivate: true", "darft: true"];
    for (const front of drafts)
      assert.deepEqual(unused({ "Plan.md": `---\n${front}\n---\n` }), [], front);
    const withTemplates = { "site.yaml": "templates: forms\n" };
    assert.deepEqual(unused({ "forms/Form.md": "", ...withTemplates }), []);
  });

  test("are listed nowhere where Obsidian leaves them out, or among the templates", () => {
    const folder = { "secret/canary.png": "", "canary.png": "", "Open.md": "![[canary.png]]" };
    const excluded = { ".obsidian/app.json": '{"userIgnoreFilters": ["secret/"]}' };
    const shown = (files: Readonly<Record<string, string>>) =>
      holding(siteFiles(vaultOf({ ...folder, ...files })), "secret/");
    assert.deepEqual(shown(excluded), []);
    assert.deepEqual(shown({ "site.yaml": "templates: secret\n" }), []);
  });

  test("are no remark where they are an editor's", () => {
    assert.deepEqual(vaultOf({ "Open.md": "Words.", ...EDITORS }).problems, []);
  });
});
