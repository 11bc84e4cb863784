/** The failure of one text is that note's problem: it is shown as plain text, and all others are built. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compile } from "../../src/vault/compile.ts";
import { read, readAnchors, readNote } from "../../src/vault/read.ts";
import { STAGES } from "../../src/vault/stages.ts";
import { filesOf, htmlOf, TODAY, vaultOf } from "../support.ts";

describe("what stands in itself by the thousand is reported and cut, and nothing else is lost", () => {
  const MANY = 24_000;
  const nested = [
    ["![[a|", "]]", "nesting-too-deep"],
    ["[[a|", "]]", "nesting-too-deep"],
    ["[[a|**b** ", "]]", "nesting-too-deep"],
    // A picture shows what stands in its words as words: nothing is nested.
    ["![", "](a)", "wanted-note"],
    ["![[a|$", "$]]", "page-too-large"],
    ["![a ![[b|", "]]](c)", "nesting-too-deep"],
    ["> ", "", "nesting-too-deep"],
    ["> ![[a|", "]]", "nesting-too-deep"],
  ] as const;
  for (const [open, close, code] of nested) {
    test(`${open}…${close}`, () => {
      const vault = vaultOf({
        "x.md": open.repeat(MANY) + close.repeat(MANY),
        "embeds.md": "![[x]]",
        "y.md": "Words.",
      });
      assert.equal(htmlOf(vault, "y.md"), "<p>Words.</p>");
      assert.equal(vault.pages.size, 3);
      const said = vault.problems.filter(({ file }) => file === "x.md");
      assert.ok(
        said.some((problem) => problem.code === code),
        said.map(({ message }) => message).join("\n"),
      );
      for (const [, { html }] of vault.pages) assert.ok(html.length < 2_000_000);
    });
  }
});

test("an error while a text is read ends that reading alone", () => {
  const files = {
    "broken.md": "Before [[boom]] <after>.",
    "embeds.md": "![[broken]]\n\nOther words.",
    "y.md": "Words.",
  };
  const vault = compile(
    filesOf(files),
    { today: TODAY },
    {
      ...STAGES,
      read: (redacted) =>
        read(redacted, {
          anchorsIn: readAnchors,
          readOne: (head, text, context) =>
            readNote(head, text, {
              ...context,
              resolve: (...asked) => {
                if (asked[0].target === "boom") throw new RangeError("Maximum call stack");
                return context.resolve(...asked);
              },
            }),
        }),
    },
  );
  assert.equal(htmlOf(vault, "broken.md"), "<p>Before [[boom]] &lt;after&gt;.</p>");
  assert.match(htmlOf(vault, "embeds.md"), /href="\/broken\/".*Other words/s);
  assert.equal(htmlOf(vault, "y.md"), "<p>Words.</p>");
  const errors = vault.problems.filter(({ severity }) => severity === "error");
  assert.deepEqual(
    errors.map(({ file, code }) => [file, code]),
    [["broken.md", "note-too-large"]],
  );
});
