/** A note whose author means it to be a draft is one, and check says which and why. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildSummary } from "../../src/site/buildSummary.ts";
import { vaultOf } from "../support.ts";

const DRAFTS: Readonly<Record<string, string>> = {
  "blank-line": "\n---\ndraft: true\n---\nbody\n",
  space: " ---\ndraft: true\n---\nbody\n",
  comment: "--- # meta\ndraft: true\n---\nbody\n",
  json5: "---json5\n{draft: true}\n---\nbody\n",
  "empty-first": "---\n---\ndraft: true\n---\nbody\n",
  remark: "<!-- x -->\n---\ndraft: true\n---\nbody\n",
  mark: "\uFEFF\uFEFF\n---\ndraft: true\n---\nbody\n",
  second: "---\ntitle: x\n---\n---\ndraft: true\n---\nbody\n",
  nested: "---\nmeta:\n  draft: true\n---\nbody\n",
  "nested in a list": "---\nmeta:\n  - a: 1\n    private: yes\n---\nbody\n",
  misspelt: "---\ndarft: true\n---\nbody\n",
  "nearly private": "---\nprivat: true\n---\nbody\n",
  "nearly publish": "---\npublsh: false\n---\nbody\n",
  yes: "---\ndraft: yes\n---\nbody\n",
  "directive of YAML": "%YAML 1.2\n---\ndraft: true\n---\nbody\n",
  "control character": "\v---\ndraft: true\n---\nbody\n",
  "half a character": "\uD800---\ndraft: true\n---\nbody\n",
  "object without a fence": '{\n  "draft": true\n}\nbody\n',
  unpublished: "---\nunpublished: true\n---\nbody\n",
  toml: "+++\ndraft = true\n+++\nbody\n",
};

describe("none of these is published, and its problem says why", () => {
  for (const [name, text] of Object.entries(DRAFTS)) {
    test(name, () => {
      const vault = vaultOf({ [`${name}.md`]: text, "Open.md": "Words." });
      assert.deepEqual(
        vault.notes.map(({ path }) => path),
        ["Open.md"],
      );
      const said = vault.problems.filter(
        ({ file, code }) => file === `${name}.md` && code !== "unreadable-character",
      );
      assert.equal(said.length, 1);
      assert.match(said[0]?.message ?? "no problem", /not published/);
      // The last line of check and of build, and why.
      const last = buildSummary(vault, "check").at(-1) ?? "no line";
      assert.match(last, new RegExp(`^1 note withheld: .{8,} \\(${name}\\.md\\)\\.$`));
    });
  }
});

describe("what says nothing of it is published", () => {
  const PUBLIC = {
    "two rules": "---\n---\nWords.\n",
    colons: "---\n---\nWords of one: two\n\n---\nMore.\n",
    false: "---\nmeta: {draft: false, publish: true}\n---\n",
    words: "---\nstatus: draft\ntags: [draft, private]\n---\n",
    "a note on words in braces": "{\nSome words\n}\n\nMore.\n",
    "an address": "%YAML is a mark.\n\nWords.\n",
    dates: "---\nsources: [{published: 2024-05-01}]\npublisher: The Times\n---\n",
  };
  for (const [name, text] of Object.entries(PUBLIC)) {
    test(name, () => {
      const vault = vaultOf({ [`${name}.md`]: text });
      assert.equal(vault.notes.length, 1);
      assert.deepEqual(vault.problems, []);
    });
  }
});
