import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { siteFiles } from "../../../tests/fixtures/siteFiles.ts";
import { vaultOf } from "../../../tests/support.ts";

const CHARGE = `---
date: 2026-02-23
verified: 2026-05-01
status: confirmed (content alleged)
accuser: "[[Lab]]"
---
The [[Lab|lab]] says so.([[Post]]) See [[Secret]], [its words](Secret.md) and [[Nobody]].

## Counts

| What | How many |
|---|---|
| a \\| b | *many* |

- [x] done

It grows as $x^2$.

\`\`\`js
const a = 1;
\`\`\`

%% for editors %%
`.replaceAll("\\`", "`");

const FILES = {
  "site.yaml": "title: The [record]\ndescription: What was said.\nasOf: 2026-05-02\n",
  "events/Charge.md": CHARGE,
  "companies/Lab.md": "---\nimportance: 1\n---\nA lab.\n",
  "sources/Post.md":
    "---\nurl: https://lab.example/post\npublisher: Lab\ndate: 2026-02-23\ntier: 1\n---\nIts post.\n",
  "Secret.md": "---\ndraft: true\n---\nHidden.\n",
};

const AT = "site.yaml";
const filesAt = (url: string) => siteFiles(vaultOf({ ...FILES, [AT]: FILES[AT] + url })).files;
const ofCharge = (url = "") => filesAt(url).get("events/charge/index.md") ?? "";

describe("a note as Markdown", () => {
  test("begins with both statuses, its days and its facts", () => {
    const [head] = ofCharge().split("\n\nThe ");
    assert.equal(
      head,
      [
        "# Charge\n",
        "- Kind: event",
        "- What it says: alleged by Lab, Feb. 23, 2026",
        "- That it was said: confirmed",
        "- Date: Feb. 23, 2026",
        "- Facts checked: May 1, 2026",
        "- Page: [/events/charge/](/events/charge/)",
        "- Accuser: [Lab](/companies/lab/)",
      ].join("\n"),
    );
  });

  test("has its links resolved, and its sources at the end", () => {
    const text = ofCharge("url: https://example.org/wiki\nbase: /wiki/\n");
    assert.match(text, /The \[lab\]\(https:\/\/example\.org\/wiki\/companies\/lab\/\) says so/);
    assert.match(text, /\[1\]\(https:\/\/example\.org\/wiki\/events\/charge\/#source_1\)/);
    assert.match(
      text,
      /\n## Sources\n\n1\. \[Post\]\(https:\/\/example\.org\/wiki\/sources\/post\/\), Lab, Feb\. 23, 2026, primary source, <https:\/\/lab\.example\/post>\n$/,
    );
  });

  test("keeps tables, tasks, formulas and code", () => {
    const text = ofCharge();
    assert.match(text, /\| a \\\| b \| \*many\* \|/);
    assert.match(text, /- ☑ done/);
    assert.match(text, /It grows as \$`x\^2`\$\./);
    assert.match(text, /```js\nconst a = 1;\n```/);
  });

  test("says nothing that the page does not", () => {
    for (const [path, text] of filesAt("")) {
      if (!/\.(?:md|txt)$/.test(path)) continue;
      assert.doesNotMatch(text, /secret|hidden|for editors/i, path);
    }
  });

  test("stands beside the page, whose head leads to it", () => {
    const { pages } = siteFiles(vaultOf(FILES));
    const page = pages.get("/events/charge/") as { head: { markdown: string } };
    assert.equal(page.head.markdown, "/events/charge/index.md");
  });
});

describe("llms.txt", () => {
  test("has a title, a summary and lists of links, central notes with their status", () => {
    assert.equal(
      filesAt("").get("llms.txt"),
      `# The \\[record\\]

> What was said.

Facts as of May 2, 2026. Where a note has a status, its first lines say it, and who says what the note holds. Each note is there as Markdown, at its address with index.md behind it.

## Where to start

- [Lab](/companies/lab/index.md): A lab.

## Whole texts by kind

- [Events](/llms-event.txt): 1 note
- [Companies and institutions](/llms-company.txt): 1 note
- [Sources](/llms-source.txt): 1 note

## Data

- [Data](/data/): all files with their fields
`,
    );
  });

  test("each kind has its texts in one file", () => {
    const files = filesAt("");
    assert.equal(files.get("llms-event.txt"), files.get("events/charge/index.md"));
    assert.equal(files.get("llms-claim.txt"), undefined);
  });
});
