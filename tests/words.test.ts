/**
 * What an author writes stands on the page, and stays as it is when more is written below:
 * over paragraphs of every construct side by side, whole and broken.
 */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { selectAll } from "hast-util-select";
import { toString as textOf } from "hast-util-to-string";
import { treeOf } from "./fixtures/pages.ts";
import { cases, fc } from "./properties.ts";
import { htmlOf, vaultOf } from "./support.ts";

const AROUND = { "Other.md": "## Part\n\nText. ^block", "x.png": "", "s.mp3": "" };

const render = (note: string) => htmlOf(vaultOf({ ...AROUND, "Note.md": note }), "Note.md");

/** Constructs among words; `W` stands for a word that has to be read. */
const WHOLE = [
  ..."W **W** *W* ~~W~~ ==W== <b>W</b> <span>W</span> \\[W\\] $x$ $5 (W) #W www.example.org/W".split(
    " ",
  ),
  ..."[[Other]] [[Other|W]] [[W]] ![[Other]] ![[x.png]] ![[x.png|W]] ![[s.mp3]] ![[W]] ![[]] [[]]".split(
    " ",
  ),
  ..."[W](Other.md) [W](https://e.com) [W][r] [W] ![W](x.png) ![](Other.md) ![W](https://e.com/y.png)".split(
    " ",
  ),
  ..."[![[x.png]]](Other.md) [![[x.png|W]]](https://e.com) [![W](x.png)](Other.md) [![[Other]]][r]".split(
    " ",
  ),
  ..."![[x.png]](W) ![[x.png]][r] ![[[W]]] ![[W](Other.md)]] [[W](Other.md)]] [[[W]]](Other.md) [![[W".split(
    " ",
  ),
  ..."^[W] [^1] [^none] %%hidden%% <https://e.com> \n \\\n".split(" "),
  "W\n",
  "W  \n",
  "[a ![[x.png]] W](Other.md)",
  '<img src="x.png" alt="W">',
  "<br>",
];

/** Marks that open or close something, wherever they stand. */
const BROKEN =
  "* ** _ ~~ == ` $ [ ] [[ ]] ![ ![[ ]( ](Other.md) ][r] ) | ^ ^[ # & < > \\ ! \" '".split(" ");

const numbered = (parts: readonly string[]) => {
  let count = 0;
  const text = parts.map((part) => part.replace("W", () => `word${++count}w`)).join(" ");
  const words = Array.from({ length: count }, (_, index) => `word${index + 1}w`);
  return { text, words };
};

const whole = fc.array(fc.constantFrom(...WHOLE), { minLength: 1, maxLength: 8 }).map(numbered);
const AFTER = "\n\n[r]: https://e.com/r\n\n[^1]: Foot.\n";
const RUNS = { numRuns: cases(400) };

describe("of a paragraph", () => {
  test("all words are read, in the text or in what describes a picture", () => {
    fc.assert(
      fc.property(whole, ({ text, words }) => {
        const html = render(`Begin ${text} end.${AFTER}`);
        const page = treeOf(html);
        const described = selectAll("[alt], [aria-label]", page).flatMap(({ properties }) => [
          properties["alt"],
          properties["ariaLabel"],
        ]);
        const read = [textOf(page), ...described].join(" ");
        for (const word of words) assert.ok(read.includes(word), `${word} of ${text}\nin ${html}`);
        assert.ok(!read.includes("hidden"), text);
      }),
      RUNS,
    );
  });

  test("code and character references survive beside any construct, whole or broken", () => {
    const pieces = fc.array(
      fc.constantFrom(...WHOLE, ...BROKEN.filter((mark) => !/[`<\\$]/.test(mark))),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(pieces, fc.constantFrom("", " "), (parts, between) => {
        const before = parts.map((part) => part.replaceAll("$5", "5")).join(between);
        const html = render(`Begin ${before} \`code one\` &amp; \`code two\` &copy;${AFTER}`);
        const code = selectAll("code", treeOf(html)).map((element) => textOf(element));
        const shown = textOf(treeOf(html));
        // In the words of a picture or an address that is never closed, code is text.
        assert.ok(
          code.join(" ").includes("code one") && code.join(" ").includes("code two"),
          `${before}\n${html}`,
        );
        assert.ok(shown.includes("&") && shown.includes("©"), `${before}\n${html}`);
      }),
      RUNS,
    );
  });
});

/** Blocks that end with themselves, and define nothing. */
const CLOSED: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => `## ${words.replaceAll("\n", " ")}`,
  (words) => `> ${words.replaceAll("\n", "\n> ")}`,
  (words) => `> [!note]- ${words.replaceAll("\n", "\n> ")}`,
  (words) => `- one\n- ${words.replaceAll("\n", "\n  ")}`,
  (words) => `1. ${words.replaceAll("\n", "\n   ")}`,
  (words) =>
    `| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| ${words.replaceAll("\n", " ").replaceAll("|", "\\|")} |`,
  () => "```js\ncode\n```",
  () => "$$\nx^2\n$$",
  () => "***",
  (words) => `<div>\n\n${words}\n\n</div>`,
  () => '<iframe src="https://example.org/map"></iframe>',
];

describe("a block after a blank line", () => {
  /** Numbers of sources, footnotes and embeds count on; what is defined nowhere can't change. */
  const block = fc
    .tuple(fc.constantFrom(...CLOSED), whole)
    .map(([made, { text }]) => made(text.replaceAll(/\^\[\S*\]|\[\^\w+\]/g, "note")));

  test("changes no block above it", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), block, (above, last) => {
        const before = render(above.join("\n\n"));
        const after = render([...above, last].join("\n\n"));
        // A list, and a table's lines of text, may go on.
        const goesOn = /^(?:-|1\.) /.test(last) && /^(?:-|1\.) /.test(above.at(-1) ?? "");
        if (!goesOn) assert.ok(after.startsWith(before), `${before}\nthen\n${after}`);
      }),
      RUNS,
    );
  });
});
