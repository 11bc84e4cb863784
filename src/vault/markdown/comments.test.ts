import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { outline } from "../../../tests/fixtures/outline.ts";
import { type Comment, hideComments } from "./comments.ts";
import { parseMarkdown } from "./index.ts";
import { BLANK } from "./mask.ts";
import { plainText } from "./tree.ts";

test("what stands between two %% is not published, wherever it stands", () => {
  for (const source of [
    "a %%hidden%% b",
    "a %%hidden [[Note]] `code`%% b",
    "a %%hidden\n\n# hidden\n\n- hidden%% b",
    "# a %%hidden%%\n\nb",
    "- a\n  %%hidden%%\n- b",
    "> a %%hidden\n> hidden%% b",
    "| a | %%hidden%% |\n|---|---|\n| %%hidden%% | b |",
    "[a %%hidden%%](https://example.org) b",
    "![a %%hidden%%](x.png) b",
    "**a %%hidden%%** b",
    "<b>a %%hidden%%</b> b",
    "a\n\n%%\nhidden\n%%\n\nb",
    "a[^1] b\n\n[^1]: %%hidden%%",
  ]) {
    const read = outline(source);
    assert.ok(
      !/hidden|Note|%/.test(read) && /a/.test(read) && /b/.test(read),
      `${source}: ${read}`,
    );
  }
});

test("in code, %% is code", () => {
  assert.equal(outline("`%%` a `%%`"), "paragraph(inlineCode:%% text: a  inlineCode:%%)");
  assert.equal(outline("```\n%%a%%\n```"), "code:%%a%%");
  assert.equal(outline("    %%a%%"), "code:%%a%%");
});

test("escaped, %% is text, and so is the one that would be left over", () => {
  for (const [source, words] of [
    ["a \\%%b%% c", "a %%b%% c"],
    ["a %\\%b%% c", "a %%b%% c"],
    ["a \\%\\%b\\%\\% c", "a %%b%% c"],
    ["a \\%%b\\%% c", "a %%b%% c"],
    ["a \\%%b%% c %%hidden%% d", "a %%b%% c  d"],
    ["a \\%%b%% c \\%%d%%", "a %%b%% c %%d%%"],
    ["a \\%% b %%hidden%% c", "a %% b  c"],
    ["a \\%% b %%hidden\nhidden%% c", "a %% b \n c"],
    ["a %%hidden \\%% hidden%% b %%hidden%% c", "a  b  c"],
    ["a \\\\%%hidden%% b", "a \\ b"],
    ["<b>a \\%%b%%</b>", "a %%b%%"],
  ] as const) {
    const { root, unclosedComment } = parseMarkdown(source);
    assert.deepEqual([plainText(root), unclosedComment], [words, undefined], source);
  }
});

test("one that nothing closes hides the rest, and is told of where it opens", () => {
  for (const [source, offset] of [
    ["a %%b", 2],
    ["a %%b%% c %%d\n\n`%%`", 10],
    ["%% a", 0],
    ["a %%b%%", undefined],
  ] as const) {
    assert.equal(parseMarkdown(source).unclosedComment, offset, source);
    assert.ok(!/[bd]/.test(outline(source).replaceAll("paragraph", "")), source);
  }
});

describe("a comment that is hidden", () => {
  const hide = (source: string, comment: Partial<Comment>) => {
    const start = source.indexOf("%%");
    const end = source.lastIndexOf("%%") + 2;
    return hideComments(source, [{ start, end, indent: 0, inTable: false, ...comment }]);
  };

  test("leaves every other character at its place", () => {
    const source = "> a %%b\n> c%% d\n> 😀 e";
    const hidden = hide(source, { indent: 2 });
    assert.equal(hidden.length, source.length);
    for (const word of ["a", " d\n", "😀", "e"]) {
      assert.equal(hidden.indexOf(word), source.indexOf(word), word);
    }
    assert.equal(hidden.replaceAll(BLANK, "."), "> a ...\n> ... d\n> 😀 e");
  });

  test("and has a line to itself leaves a blank one, but in a table, which would end there", () => {
    assert.equal(hide("a\n%%b%%\nc", {}), "a\n     \nc");
    assert.equal(hide("> a\n> %%b%%", { indent: 2 }), "> a\n>      ");
    assert.equal(hide("|a|\n%%b%%\n|c|", { inTable: true }), `|a|\n${BLANK.repeat(5)}\n|c|`);
  });
});
