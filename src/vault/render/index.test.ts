import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Nodes } from "hast";
import { htmlToHast } from "satteri";
import { cases, fc } from "../../../tests/properties.ts";
import { htmlOf, vaultOf } from "../../../tests/support.ts";
import { BLANK, DISPLAY, DISPLAY_END, DIVIDER, EMBED, MASKED } from "../markdown/mask.ts";

const AROUND = {
  "Other.md":
    "---\naliases: [An alias]\n---\n# Other\n\nText. ^block\n\n## Part?\n\n![[Note]] ![[Other#Part?]]\n\n[^1]: Foot.\n\nCalled[^1].",
  "sources/Report.md": "A report.",
  "chart.png": "",
  "song.mp3": "",
  "bill.pdf": "",
};

function render(note: string): string {
  return htmlOf(vaultOf({ ...AROUND, "Note.md": note }), "Note.md");
}

/** The tags as written, each end under its start; every `>` in a value is escaped. */
function tagsOf(html: string): string[] {
  const open: string[] = [];
  const tags: string[] = [];
  for (const [tag, slash, name = ""] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/gi)) {
    if (slash === "/") assert.equal(open.pop(), name, `${tag} closes nothing in ${html}`);
    else if (!/^(?:br|hr|img|wbr)$/.test(name)) open.push(name);
    tags.push(slash + name);
  }
  assert.deepEqual(open, [], `all is closed in ${html}`);
  return tags;
}

/** The tags of the tree that a browser makes of it. */
function tagsRead(html: string): string[] {
  const tags: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === "element") tags.push(node.tagName);
    if ("children" in node) for (const child of node.children) visit(child as Nodes);
    if (node.type === "element" && !/^(?:br|hr|img|wbr)$/.test(node.tagName)) {
      tags.push(`/${node.tagName}`);
    }
  };
  visit(htmlToHast(html, { fragment: true }) as Nodes);
  return tags;
}

function textRead(html: string): string {
  const visit = (node: Nodes): string => {
    if (node.type === "text") return node.value;
    return "children" in node ? node.children.map((child) => visit(child as Nodes)).join("") : "";
  };
  return visit(htmlToHast(html, { fragment: true }) as Nodes);
}

function idsOf(html: string): string[] {
  return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);
}

/** The same notes each time, so that a change fails for what it did. */
const RUNS = { numRuns: cases(500), seed: 20260223 };

/** Pieces of syntax, whole and broken, that random notes are made of. */
const PIECES = [
  ..."* ** *** _ ~ ~~ = == ` `` ``` ~~~ $ $$ % %% # ## ###### > >> - 1. 5) | || [ ] [[ ]] ![ ![[ ]( ) ^ ^[ [^1] ^id \\ & &amp; &#35; ( ; : ! 😀 é 深度。".split(
    " ",
  ),
  ...[
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    " ",
    "  ",
    "    ",
    "\t",
    "\n> ",
    "\n- ",
    "\n  ",
    "\n    ",
    "  \n",
  ],
  ...[
    "[[Other]]",
    "[[Other|words]]",
    "[[Other|]]",
    "[[Other#Part?]]",
    "![[Other]]",
    "![[Other#^block]]",
  ],
  ...[
    "![[Note#One]]",
    "[[#One]]",
    "![[chart.png|300]]",
    "![[song.mp3]]",
    "![[bill.pdf#page=2]]",
    "[[None]]",
  ],
  ...[
    "([[Report]])",
    "[x](Other.md)",
    "[x](https://e.com)",
    "[x][r]",
    "![x](chart.png)",
    "[![x](chart.png)](Other.md)",
  ],
  ...[
    "[![x](https://e.com/x.png)](https://e.com)",
    "![x](https://e.com/x.png)",
    "![](Other.md#Part?)",
    "[![[chart.png]]](Other.md)",
    "![[x](Other.md)]]",
    "#🌱",
    "www.example.org",
    "<https://e.com>",
    "#tag",
    "\\#",
    "\\[",
    "\\$",
  ],
  ...[
    "\n[r]: https://e.com\n",
    "\n[^1]: note [[Other]]\n",
    "\n| a | b |\n|---|---|\n| ",
    "\n# One\n",
    "\n## One\n",
  ],
  ...[
    "\n> [!note] T\n> ",
    "\n> [!faq]- Q?\n> A",
    "\n- [ ] ",
    "\n- [/] ",
    "\n---\n",
    " ^same\n\n",
    "\n\n^same\n\n",
    "%%c%%",
  ],
  ...[
    "%%\nhidden\n\n- more\n%%",
    "$x^2$",
    "\n$$a\n+ b$$",
    "\n$$\nx\n$$\n",
    "\n```js\ncode\n```\n",
    "^[foot *note*]",
    "==hi==",
  ],
];

const HTML = [
  ..."<b> </b> <i> <div> </div> <details> <summary> </summary> </details> <script> </script> <br> <hr> <ul> <li> </ul> <table> <td> <a> </a> <p> </p> <span </span> <!-- -->".split(
    " ",
  ),
  ...[
    '<a href="https://e.com">',
    '<iframe src="https://e.com">',
    "<video>",
    '<source src="song.mp3">',
    '<img src="//e.com/x.png">',
    '<img src="chart.png" alt="x">',
    "\n\n<div>\n\n",
    "\n\n</div>\n\n",
    "<b\nx>",
    "<a title='\">'>",
  ],
];

const notes = (pieces: readonly string[]) =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...pieces) },
        { weight: 1, arbitrary: fc.constantFrom("one", "two", "x1") },
      ),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join(""));

test("whatever a note says, its page is a balanced tree with unique ids", () => {
  fc.assert(
    fc.property(notes([...PIECES, ...HTML]), (note) => {
      const html = render(note);
      tagsOf(html);
      const ids = idsOf(html);
      assert.equal(new Set(ids).size, ids.length, `ids are unique: ${ids.join(" ")}`);
      for (const filler of [BLANK, MASKED, DISPLAY, DISPLAY_END, DIVIDER, EMBED, "\0"])
        assert.ok(!html.includes(filler));
    }),
    RUNS,
  );
});

test("without HTML in the note, a browser reads the very tree that was written", () => {
  fc.assert(
    fc.property(notes(PIECES), (note) => {
      const html = render(note);
      assert.deepEqual(tagsRead(html), tagsOf(html), html);
    }),
    RUNS,
  );
});

/** A word in markup of its own; the word is to be read on the page. */
const DRESSED: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => `**${word}**`,
  (word) => `*${word}*`,
  (word) => `==${word}==`,
  (word) => `~~${word}~~`,
  (word) => `~${word}~`,
  (word) => `[[Other|${word}]]`,
  (word) => `[[${word}]]`,
  (word) => `[[${word}|]]`,
  (word) => `[${word}](Other.md)`,
  (word) => `[${word}](https://e.com)`,
  (word) => `[${word}](javascript:x)`,
  (word) => `[${word}][r]`,
  (word) => `[${word}]`,
  (word) => `![${word}](https://e.com/x.png)`,
  (word) => `#${word}`,
  (word) => `\\#${word}`,
  (word) => `(${word})`,
  (word) => `$5 ${word}`,
  (word) => `${word}$`,
  (word) => `"${word}"`,
  (word) => `x^[${word}]`,
  (word) => `${word}[^none]`,
  (word) => `a == ${word}`,
  (word) => `😀${word}`,
  (word) => `%%hidden%% ${word}`,
  (word) => `\`code\` ${word}`,
  (word) => `&amp; ${word} &lt;`,
  (word) => `<b>${word}</b>`,
  (word) => `\\[[${word}]]`,
  (word) => `^${word}^ y`,
];

const BLOCKS: readonly ((words: readonly string[]) => string)[] = [
  (words) => words.join(" "),
  (words) => words.join("\n"),
  (words) => words.join("  \n"),
  (words) => `## ${words.join(" ")}`,
  (words) => words.map((word) => `- ${word}`).join("\n"),
  (words) => words.map((word) => `- ${word}`).join("\n\n"),
  (words) => words.map((word, depth) => `${"\t".repeat(Math.min(depth, 8))}- ${word}`).join("\n"),
  (words) => words.map((word) => `1. [ ] ${word}`).join("\n"),
  (words) => words.map((word) => `> ${word}`).join("\n"),
  (words) => `> [!note] ${words.join("\n> ")}`,
  (words) => `> [!faq]-\n> ${words.join("\n>\n> ")}`,
  (words) =>
    `| a | b |\n|---|---|\n${words.map((word) => `| ${word.replaceAll("|", "\\|")} | c |`).join("\n")}`,
  (words) => `> %%\n> hidden\n> %%\n> ${words.join(" ")}`,
  (words) => `- %%hidden\n\n  hidden%% ${words.join(" ")}`,
  (words) => `%%\nhidden\n%%\n${words.join(" ")}`,
  (words) => `<div>\n\n${words.join(" ")}\n\n</div>`,
];

test("no word of prose is lost, and none is shown that is hidden", () => {
  const sizes = fc.array(fc.array(fc.nat(DRESSED.length - 1), { minLength: 1, maxLength: 6 }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(sizes, fc.infiniteStream(fc.nat(BLOCKS.length - 1)), (paragraphs, kinds) => {
      let count = 0;
      const words: string[] = [];
      const blocks = paragraphs.map((dresses) => {
        const dressed = dresses.map((dress) => {
          const word = `word${++count}w`;
          words.push(word);
          return DRESSED[dress]?.(word) ?? word;
        });
        return BLOCKS[kinds.next().value ?? 0]?.(dressed) ?? "";
      });
      const note = `${blocks.join("\n\n")}\n\n[r]: https://e.com\n`;
      const shown = textRead(render(note));
      for (const word of words)
        assert.ok(shown.includes(word), `${word} is shown of\n${note}\nin ${shown}`);
      assert.ok(!shown.includes("hidden"), note);
    }),
    RUNS,
  );
});

test("a link into Obsidian shows its words, names nothing of the vault, and is no problem", () => {
  const vault = vaultOf({
    "a.md":
      "See [the plan](obsidian://open?vault=V&file=Draft), [that](OBSIDIAN://x) and <a href='obsidian://y'>more</a>.",
    "Draft.md": "---\ndraft: true\n---\n",
  });
  assert.equal(
    htmlOf(vault, "a.md"),
    '<p>See <span title="Opens in Obsidian">the plan</span>, <span title="Opens in Obsidian">that</span> and more.</p>',
  );
  assert.deepEqual(vault.problems, []);
});

describe("a block is linked and embedded by the id at its end", () => {
  const BLOCKS: readonly (readonly [written: string, tag: string])[] = [
    ["> [!note] Title\n> One.\n>\n> Two. ^here", "div.callout"],
    ["> [!note]- Title\n> - One\n\n^here", "details.callout"],
    ["> [!note] Only a title ^here", "div.callout"],
    ["> One.\n>\n> Two.\n^here", "blockquote"],
    ["> One.\n\n^here", "blockquote"],
    ["- One\n- Two\n\n^here", "ul"],
    ["| A |\n|---|\n| b |\n\n^here", "div.table"],
    ["```\ncode\n```\n\n^here", "pre.code"],
  ];
  for (const [written, tag] of BLOCKS) {
    test(JSON.stringify(written), () => {
      const vault = vaultOf({
        "N.md": `Before.\n\n${written}\n\nAfter.`,
        "x.md": "[[N#^here|l]]\n\n![[N#^here]]",
      });
      assert.deepEqual(vault.problems, []);
      assert.match(htmlOf(vault, "x.md"), /href="\/n\/#_here">l</);
      const [name = "", kind = ""] = tag.split(".");
      const opening = new RegExp(`<${name} id="(?:e1_)?_here"[^>]*${kind}`);
      assert.match(htmlOf(vault, "N.md"), opening);
      assert.match(htmlOf(vault, "x.md"), opening);
      assert.doesNotMatch(htmlOf(vault, "x.md"), /Before|After/);
    });
  }
});

test("a link to a part of a file keeps it in every form, and nothing else of the address", () => {
  const files = { "b.pdf": "", "s.mp3": "", "f.mp4": "", "p.png": "", "t.txt": "" };
  const CASES: readonly (readonly [written: string, address: string])[] = [
    ["[[b.pdf#page=3]]", "/files/b.pdf#page=3"],
    ["[[b.pdf#page=3|p. 3]]", "/files/b.pdf#page=3"],
    ["[p](b.pdf#page=3)", "/files/b.pdf#page=3"],
    ["![[b.pdf#page=3]]", "/files/b.pdf#page=3"],
    ["![](b.pdf#page=3)", "/files/b.pdf#page=3"],
    ["[[b.pdf#page=3&selection=1,2,3,4]]", "/files/b.pdf#page=3"],
    ["[[b.pdf#height=400&page=12]]", "/files/b.pdf#page=12"],
    ["[[b.pdf#page=x]]", "/files/b.pdf"],
    ["[[s.mp3#t=90]]", "/files/s.mp3#t=90"],
    ["![[s.mp3#t=1:30,2:00]]", "/files/s.mp3#t=1:30,2:00"],
    ["[f](f.mp4#t=10.5)", "/files/f.mp4#t=10.5"],
    ["![[f.mp4#t=10]]", "/files/f.mp4#t=10"],
    ["[[s.mp3#page=3]]", "/files/s.mp3"],
    ["[[t.txt#t=3]]", "/files/t.txt"],
  ];
  for (const [written, address] of CASES) {
    const html = htmlOf(vaultOf({ ...files, "x.md": written }), "x.md");
    const found = /(?:href|src)="([^"]*)"/.exec(html)?.[1];
    assert.equal(found, address, written);
  }
});

test("a link to a heading that repeats the title leads to the title of the page", () => {
  const vault = vaultOf({
    "My note.md": "# My *note*\n\n[[#My note]]",
    "x.md": "[[My note#My note]]",
  });
  assert.deepEqual(vault.problems, []);
  assert.equal(vault.pages.get("My note.md")?.titleId, "my-note");
  assert.equal(vault.pages.get("x.md")?.titleId, undefined);
  assert.match(htmlOf(vault, "x.md"), /href="\/my-note\/#my-note"/);
});
