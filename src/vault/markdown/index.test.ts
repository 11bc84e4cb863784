import assert from "node:assert/strict";
import { test } from "node:test";
import { outline } from "../../../tests/fixtures/outline.ts";
import { assertLinearGrowth } from "../../../tests/growth.ts";
import { LIMITS } from "../../shared/limits.ts";
import { parseMarkdown } from "./index.ts";
import { plainText, type WikiLink, walk } from "./tree.ts";

function linksOf(source: string): WikiLink[] {
  const links: WikiLink[] = [];
  walk(parseMarkdown(source).root, (node) => {
    if (node.type === "wikiLink") links.push(node);
  });
  return links;
}

test("a link's place is that of its brackets, whatever stands around it", () => {
  const source = [
    "😀😀 𝒳é [[a]] $x_1$ %%c%% ![[b|c]]",
    "",
    "| 😀 | b | | |",
    "|---|---|---|---|",
    "| [[c\\|x]] %%c%% | `|` $y$ [[d|]] |",
    "",
    "\t- tab [[e]]",
    "> - quote 😀 [[f]]",
    "> %%hidden",
    "> more%% [[g]]",
    "",
    "## Heading &amp; \\* [[h]]",
    "",
    "[^1]: Foot",
    "    more [[i]] ^[in [[j]]]",
  ].join("\n");
  const written = linksOf(source).map(({ position }) => {
    const { start, end } = position ?? {};
    const line = source.split("\n")[(start?.line ?? 0) - 1] ?? "";
    const found = source.slice(start?.offset, end?.offset);
    assert.ok(line.startsWith(found, (start?.column ?? 0) - 1), `${found} at its line and column`);
    return found;
  });
  // The words of an inline footnote come at the end, with those of the others.
  const expected = [
    "[[a]]",
    "![[b|c]]",
    "[[c\\|x]]",
    "[[d|]]",
    "[[f]]",
    "[[g]]",
    "[[h]]",
    "[[i]]",
    "[[j]]",
  ];
  assert.deepEqual(written, expected);
});

test("what stands between the brackets is read as Obsidian reads it", () => {
  const read = (source: string) =>
    linksOf(source).map(({ target, headings, block, alias }) => [target, headings, block, alias]);
  assert.deepEqual(read("[[ Note ]]"), [["Note", [], undefined, undefined]]);
  assert.deepEqual(read("[[Note.md]]"), [["Note", [], undefined, undefined]]);
  assert.deepEqual(read("[[Note#H 1#H2]]"), [["Note", ["H 1", "H2"], undefined, undefined]]);
  assert.deepEqual(read("[[Note#^b-1]]"), [["Note", [], "b-1", undefined]]);
  assert.deepEqual(read("[[Note#^]]"), [["Note", [], undefined, undefined]]);
  assert.deepEqual(read("[[Note#]]"), [["Note", [], undefined, undefined]]);
  assert.deepEqual(read("[[Note|a|b]]"), [["Note", [], undefined, "a|b"]]);
  assert.deepEqual(read("[[Note\nname|two\nlines]]"), [["Note name", [], undefined, "two lines"]]);
  assert.deepEqual(read("[[US$|US$]] and $5"), [["US$", [], undefined, "US$"]]);
  assert.deepEqual(read("[[#]] [[]] [[|x]]"), []);
  assert.deepEqual(read("\\[[a]] `[[b]]` [\\[c]]"), []);
});

test("a link without words after its divider disturbs nothing", () => {
  assert.equal(
    outline("[[a|]] **b** `c` [d](e) $f$ [[g|h]] %%i%% [[j|]]"),
    "paragraph(wikiLink:a text:  strong(text:b) text:  inlineCode:c text:  link(text:d) text:  formula:f text:  wikiLink:h text:   wikiLink:j)",
  );
  assert.equal(
    outline("`[[a|]]` \\[[b|]]\n\n    [[c|]]"),
    "paragraph(inlineCode:[[a|]] text:  text:[ text:[b|]]) code:[[c|]]",
  );
  assert.equal(
    outline("| a |\n|---|\n| [[b\\|]] `[[c\\|]]` |"),
    "table(tableRow(tableCell(text:a)) tableRow(tableCell(wikiLink:b text:  inlineCode:[[c|]])))",
  );
});

test("thousands of such links are read, and are no more work than they are many", () => {
  const plain = (size: number) => "[[a|]] ".repeat(size);
  const odd = (size: number) => "![[a|]] [[[a|]]] ".repeat(size);
  assert.equal(linksOf(plain(3000)).length, 3000);
  assert.equal(linksOf(odd(1000)).length, 2000);
  assertLinearGrowth(
    Object.entries({ plain, odd }).map(([name, made]) => ({
      name,
      maxSize: 6_400,
      prepare: (size) => {
        const source = made(size);
        return () => linksOf(source);
      },
    })),
  );
});

test("a note as large as the limit is read, whatever it is full of", () => {
  const pieces = [
    "$$a\nb$$ ",
    "$$a\n",
    "$$x\n\n",
    "a $$\n",
    "\\%%a%% ",
    "![[a](b)]] ",
    "![[a]] ",
    "$a$ ",
    "**$a$** ",
    "^[a] ",
    "[[a|]] ",
    "%%a%% ",
    "\\# ",
  ];
  assertLinearGrowth(
    pieces.map((piece) => ({
      name: piece,
      maxSize: 12_800,
      prepare: (size) => {
        const source = piece.repeat(size);
        return () => parseMarkdown(source);
      },
    })),
  );
  for (const piece of pieces) {
    const source = piece.repeat(LIMITS.noteBytes / piece.length);
    assert.doesNotThrow(() => parseMarkdown(source), piece);
  }
});

test("a comment leaves the blocks around it as they were", () => {
  assert.equal(outline("%%c%%    a"), "paragraph(text:    a)");
  assert.equal(
    outline("- a\n\n  %%\n  c\n  %%\n\n  b"),
    "list(listItem(paragraph(text:a) paragraph(text:b)))",
  );
  assert.equal(
    outline("> a\n> %%\n> c\n>\n> d\n> %%\n> - b"),
    "blockquote(paragraph(text:a) list(listItem(paragraph(text:b))))",
  );
  assert.equal(
    outline("| a |\n|---|\n| b |\n%%\n| c |\n%%\n| d |"),
    "table(tableRow(tableCell(text:a)) tableRow(tableCell(text:b)) tableRow(tableCell(text:d)))",
  );
  assert.equal(
    outline("a\n%%\n# c\n\n```\nd\n```\n%%\n\nb"),
    "paragraph(text:a) paragraph(text:b)",
  );
  assert.equal(outline("`%%` a ``%% b``"), "paragraph(inlineCode:%% text: a  inlineCode:%% b)");
  assert.equal(outline("# %%c%%\n\n%%c%%\n\na"), "paragraph(text:a)");
  assert.equal(outline("www.example.org%%c%%"), "paragraph(link(text:www.example.org))");
});

test("a comment that nothing closes hides the rest, and says where it opens", () => {
  const { unclosedComment } = parseMarkdown("a %% b\n\n[[c]]");
  assert.equal(unclosedComment, 2);
  assert.equal(outline("a %% b\n\n[[c]]"), "paragraph(text:a )");
  assert.equal(parseMarkdown("a %%b%%").unclosedComment, undefined);
});

test("a formula is one under Pandoc's rule, and money is money", () => {
  assert.equal(outline("$a_1 * b_2$ *c*"), "paragraph(formula:a_1 * b_2 text:  emphasis(text:c))");
  assert.equal(outline("$600B and $1.5B"), "paragraph(text:$600B and $1.5B)");
  assert.equal(outline("$ 5 $ and \\$x$"), "paragraph(text:$ 5 $ and  text:$ text:x$)");
  assert.equal(outline("$a\nb$"), "paragraph(text:$a\nb$)");
  assert.equal(outline("[x $a](b) c$"), "paragraph(link(text:x $a) text: c$)");
  assert.equal(outline("[x $a$](b) $c$"), "paragraph(link(text:x  formula:a) text:  formula:c)");
  assert.equal(
    outline("| a |\n|---|\n| $x \\| y$ |"),
    "table(tableRow(tableCell(text:a)) tableRow(tableCell(formula:x | y)))",
  );
  assert.equal(
    outline("**a $b$** $c$ *$d$*"),
    "paragraph(strong(text:a  formula:b) text:  formula:c text:  emphasis(formula:d))",
  );
  assert.equal(
    outline("\\# $a$ \\# $b$,$c$"),
    "paragraph(text:# text:  formula:a text:  text:# text:  formula:b text:, formula:c)",
  );
  assert.equal(outline("`$a$` $b$"), "paragraph(inlineCode:$a$ text:  formula:b)");
});

test("a formula over several lines ends at its dollars, and what follows is read", () => {
  const places = (source: string) => linksOf(source).map(({ position }) => position?.start.line);
  assert.equal(
    outline("$$\\begin{v}a & b\\\\\n+ c_1\n- d_2\\end{v}$$ words\n\n*after*"),
    "paragraph(formula:\\begin{v}a & b\\\\\n+ c_1\n- d_2\\end{v} text: words) paragraph(emphasis(text:after))",
  );
  assert.equal(outline("$$\nx$$\n\na"), "paragraph(formula:x) paragraph(text:a)");
  assert.equal(outline("$$\nx\n$$ b\n\na"), "paragraph(formula:x text: b) paragraph(text:a)");
  assert.equal(outline("$$\nx\n\ny\n$$\n\na"), "math:x\n\ny paragraph(text:a)");
  assert.equal(outline("$$x\n\ny\n$$\n\na"), "math:x\n\ny paragraph(text:a)");
  assert.equal(
    outline("> $$x\n> = y$$\n\n- $$x\n  + y$$\n- b"),
    "blockquote(paragraph(formula:x\n= y)) list(listItem(paragraph(formula:x\n  + y)) listItem(paragraph(text:b)))",
  );
  assert.equal(outline("```\n$$x\ny$$\n```\n\n    $$x\n    y$$"), "code:$$x\ny$$ code:$$x\ny$$");
  assert.deepEqual(places("$$a\nb$$ [[c]]\n\n[[d]] $$e$$ [[f]]"), [2, 4, 4]);
});

test("a box whose title is underlined is a box, with a line in it", () => {
  for (const [source, callouts] of [
    ["> [!note] a\n> ---\n> b", "callout"],
    ["> [!note] a\n> b\n> ---", "callout"],
    ["> # [!note] a", "heading"],
    ["> [!note] a\n> ===", "heading"],
  ] as const) {
    const kinds = new Set<string>();
    walk(parseMarkdown(source).root, ({ type }) => kinds.add(type));
    assert.ok(kinds.has(callouts), source);
    assert.equal(kinds.has("thematicBreak"), callouts === "callout", source);
  }
});

test("a formula over lines may begin among words", () => {
  assert.equal(
    outline("a $$\nx = y\n$$ b\n\n- c $$\n  x\n  $$ d"),
    "paragraph(text:a  formula:x = y text: b) list(listItem(paragraph(text:c  formula:x text: d)))",
  );
});

test("dollars that nothing closes are text, and take nothing with them", () => {
  for (const [source, read, unclosed] of [
    ["a\n\n$$x\n\nb", "paragraph(text:a) paragraph(text:$$x) paragraph(text:b)", [3]],
    ["$$\nx\n\nb", "paragraph(text:$$\nx) paragraph(text:b)", [0]],
    ["- $$x\n\nb", "list(listItem(paragraph(text:$$x))) paragraph(text:b)", [2]],
    ["$$$ a\n\nb", "paragraph(text:$$$ a) paragraph(text:b)", [0]],
    ["$$x\n\nwords\n\n$$\ny\n$$", "paragraph(text:$$x) paragraph(text:words) math:y", [0]],
    ["$$\n\nwords\n\n$$\ny\n$$", "paragraph(text:$$) paragraph(text:words) math:y", [0]],
    ["> $$\n> x\n\n$$\ny\n$$", "blockquote(paragraph(text:$$\nx)) math:y", [2]],
    ["```\n$$\n```\n\n$$\ny\n$$", "code:$$ math:y", []],
    ["`$$` a\n\n$$\ny\n$$", "paragraph(inlineCode:$$ text: a) math:y", []],
    ["$$\na\n\nb % words\n$$\n\nc", "math:a\n\nb % words paragraph(text:c)", []],
  ] as const) {
    assert.equal(outline(source), read, source);
    assert.deepEqual(parseMarkdown(source).unclosedFormulas, unclosed, source);
  }
});

test("a comment that hides the end of such a formula hides no more", () => {
  assert.equal(
    outline("$$a\n%%b$$ c%%\n\n$$d\ne$$"),
    "paragraph(text:$$a) paragraph(formula:d\ne)",
  );
  assert.equal(outline("$$a\n%%b$$ c"), "paragraph(text:$$a)");
});

test("an escaped character is no markup", () => {
  assert.equal(outline("\\#a"), "paragraph(text:# text:a)");
  assert.equal(outline("\\==a=="), "paragraph(text:= text:=a==)");
  assert.equal(outline("> \\[!note] a"), "blockquote(paragraph(text:[ text:!note] a))");
  assert.equal(outline("a \\^b"), "paragraph(text:a  text:^ text:b)");
  assert.equal(
    outline("> a\n> \\#b &amp; #c"),
    "blockquote(paragraph(text:a\n text:# text:b &  tag:#c))",
  );
});

test("blocks nested deeper than any writer means become text, and say so", () => {
  const quotes = `${"> ".repeat(200)}deep`;
  assert.equal(parseMarkdown(quotes).tooDeep, 1);
  assert.match(plainText(parseMarkdown(quotes).root), /deep/);
  const list = Array.from({ length: 100 }, (_, depth) => `${"  ".repeat(depth)}- a${depth}`).join(
    "\n",
  );
  assert.match(plainText(parseMarkdown(list).root), /a99/);
});
