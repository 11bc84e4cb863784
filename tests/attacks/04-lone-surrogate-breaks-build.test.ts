/** What no page or index can hold is replaced and reported, wherever a vault holds it. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { siteFiles } from "../fixtures/siteFiles.ts";
import { cases, fc } from "../properties.ts";
import { vaultOf } from "../support.ts";

/** All that a site says, as strings: JSON would write a lone surrogate as an escape. */
function textsOf(files: Readonly<Record<string, string>>): string[] {
  const { pages, files: written } = siteFiles(vaultOf(files));
  const strings = (data: unknown): string[] =>
    typeof data === "string"
      ? [data]
      : data === null || typeof data !== "object"
        ? []
        : Object.entries(data).flat().flatMap(strings);
  return [...strings([...pages]), ...[...written].flat()];
}

const isReadable = (text: string) =>
  text.isWellFormed() &&
  !/\\ud[89a-f][\da-f]{2}/i.test(text) &&
  !/[\p{Cc}--[\t\n\r]]|\\u00[01][\da-f]/iv.test(text);

const PLACES: Readonly<Record<string, (written: string) => Record<string, string>>> = {
  title: (written) => ({ "A.md": `---\ntitle: "a${written}b"\n---\nbody\n` }),
  aliases: (written) => ({ "A.md": `---\naliases: ["a${written}b"]\n---\nbody\n` }),
  publisher: (written) => ({ "A.md": `---\nkind: source\npublisher: "a${written}b"\n---\nbody\n` }),
  tags: (written) => ({ "A.md": `---\ntags: ["a${written}b"]\n---\nbody\n` }),
  key: (written) => ({ "A.md": `---\n"a${written}b": "c${written}"\n---\nbody\n` }),
  within: (written) => ({ "A.md": `---\nmore: {list: ["${written}"]}\n---\nbody\n` }),
  "broken YAML": (written) => ({ "A.md": `---\ntitle: "a${written}b"\nx: a: b\n---\nbody\n` }),
  settings: (written) => ({ "site.yaml": `title: "a${written}b"\n`, "A.md": "body" }),
};

describe("an escape in front matter", () => {
  for (const [name, write] of Object.entries(PLACES)) {
    for (const written of ["\\uD800", "\\uDC00", "\\u0001", "\\x08", "\\e", "\\uDE00\\uD83D"]) {
      test(`${name}: ${written}`, () => {
        const files = write(written);
        assert.deepEqual(
          textsOf(files).filter((text) => !isReadable(text)),
          [],
        );
        assert.ok(
          vaultOf(files).problems.some(({ message }) => message.includes("�")),
          "is reported",
        );
      });
    }
  }
});

test("whole pairs stay", () => {
  const { notes, problems } = vaultOf({ "A.md": '---\ntitle: "\\uD83D\\uDE00"\n---\n😀\n' });
  assert.deepEqual([notes[0]?.title, problems], ["😀", []]);
});

test("nothing that stands in a text or its references reaches a page", () => {
  const piece = fc.constantFrom(
    ..."\uD800 \uDFFF \0 \x01 \x08 \x0B \x1B \x7F \x9F 😀 a [[A]] # | $ ` &#xD800; &#1; &#8; &#x9B; <b>&#7;</b> ^id #tag".split(
      " ",
    ),
    "\n\n",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join(" ");
      const found = textsOf({ "A.md": text, "B.md": `---\nx: y\n---\n${text}` });
      assert.deepEqual(
        found.filter((said) => !isReadable(said)),
        [],
        JSON.stringify(text),
      );
    }),
    { numRuns: cases(60) },
  );
});

test("no cut parts a character", () => {
  const long = "😀".repeat(700);
  for (const before of ["", "a"]) {
    const files = {
      "A.md": `---\ndescription: ${before}${long}\n---\n# ${before}${long}\n\n${before}${long}? [[B]] ${long}`,
    };
    assert.deepEqual(
      textsOf(files).filter((text) => !text.isWellFormed()),
      [],
    );
  }
});
