/** A name of a draft stays with it, however its front matter is broken. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { holding, siteFiles } from "../fixtures/siteFiles.ts";
import { vaultOf } from "../support.ts";

const block = (...lines: string[]) => `---\n${lines.join("\n")}\n---\nbody\n`;

const DRAFTS: Readonly<Record<string, string>> = {
  "below a colon": block("draft: true", "x: a: b", "aliases: [Canary Alias]"),
  "above a colon": block("aliases: [Canary Alias]", "draft: true", "x: a: b"),
  "as a list": block("draft: true", "x: a: b", "aliases:", "  - First", "  - Canary Alias"),
  "as a list without indent": block("draft: true", "x: a: b", "aliases:", "- Canary Alias"),
  "in one line with commas": block("draft: true", "x: a: b", "aliases: First, Canary Alias"),
  "in a flow over lines": block("draft: true", "x: [a", "aliases: [First,", "  Canary Alias]"),
  "with a quote that is left open": block("draft: true", 'aliases: ["Canary Alias, b]'),
  "in one map": block("{draft: true, x: a: b, aliases: [First, Canary Alias]}"),
  "as a title": block("draft: true", "x: a: b", "title: Canary Alias"),
  "in another key": block("draft: true", "meta:", "  aliases: [Canary Alias]"),
  "beside a nested draft": block("meta:", "  draft: true", "  aliases: [Canary Alias]"),
  "in another key of what can't be read": block(
    "draft: true",
    "x: a: b",
    "m: {alias: Canary Alias}",
  ),
  "by a key in capitals": block("draft: true", "x: a: b", "Aliases: [Canary Alias]"),
  "with an anchor of YAML": block("draft: &x true", "y: *x", "aliases: [Canary Alias]"),
  twice: block("draft: true", "aliases: [First]", "aliases: [Canary Alias]"),
  "that is never closed": "---\ndraft: true\naliases: [Canary Alias]\n\nbody\n",
  "that goes on below a blank line":
    "---\ntitle: x\n\ndraft: true\naliases: [Canary Alias]\n\nbody\n",
  "in a second block": "---\ntitle: x\n---\n---\ndraft: true\naliases: [Canary Alias]\n---\n",
  "below two fences": "---\n---\ndraft: true\naliases: [Canary Alias]\n---\n",
  "below a blank line": "\n---\ndraft: true\naliases: [Canary Alias]\n---\n",
  "of TOML": '+++\ndraft = true\naliases = ["First", "Canary Alias"]\n+++\n',
  "of TOML over lines": '+++\ndraft = true\naliases = [\n  "Canary Alias",\n]\n+++\n',
  "of JSON": '---json\n{\n  "draft": true,\n  "aliases": ["Canary Alias"],\n}\n---\n',
  "with a title of JSON": ';;;\n{\n  "draft": true,\n  "title": "Canary Alias",\n}\n;;;\n',
  "of JSON5": "---json5\n{draft: true, aliases: ['Canary Alias']}\n---\n",
  "that is too long": block("draft: true", "aliases: [Canary Alias]", `x: ${"y".repeat(70_000)}`),
  "that is nested too deep": block(
    "draft: true",
    `x: ${"[".repeat(200)}${"]".repeat(200)}`,
    "aliases: [Canary Alias]",
  ),
};

describe("an alias of a draft", () => {
  for (const [name, draft] of Object.entries(DRAFTS)) {
    test(name, () => {
      const vault = vaultOf({
        "canaryfolder/Draft.md": draft,
        "Open.md": "---\nrelated: ['[[Canary Alias]]']\n---\n[[Canary Alias]] ![[canary alias]]",
      });
      assert.deepEqual(
        vault.withheld.map(({ path }) => path),
        ["canaryfolder/Draft.md"],
      );
      assert.deepEqual(holding(siteFiles(vault), "canary"), []);
    });
  }

  test("costs no published note its own", () => {
    const { notes } = vaultOf({
      "Draft.md": block("draft: true", "x: a: b", "aliases: [Shared]"),
      "Open.md": "---\naliases: [Mine]\n---\n[[Mine]]",
    });
    assert.deepEqual(
      notes.map(({ aliases }) => aliases),
      [["Mine"]],
    );
  });
});
