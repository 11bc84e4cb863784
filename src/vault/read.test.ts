import assert from "node:assert/strict";
import { test } from "node:test";
import { htmlOf, vaultOf } from "../../tests/support.ts";

function problemsOf(note: string) {
  return vaultOf({ "Note.md": note }).problems.map(
    ({ line, column, code, message, hint }) => `${line}:${column} ${code} ${message} ${hint}`,
  );
}

test("lines and columns are those of the file, its front matter included", () => {
  assert.deepEqual(problemsOf("---\ntags: [a]\n---\n\nWords %% hidden\n"), [
    "5:7 comment-unclosed A comment opens with `%%` here and nothing closes it; all after it is hidden. Write a second `%%` where the comment ends, or put the first in `code`.",
  ]);
});

test("deep nesting is a problem with a line, and nothing is lost", () => {
  const note = `One.\n\n${"> ".repeat(100)}deep words`;
  assert.deepEqual(problemsOf(note), [
    "3:1 nesting-too-deep A block or a link is nested more than 60 levels deep; what lies deeper is shown as text. Write it with fewer levels of quotes, lists or links.",
  ]);
  assert.match(htmlOf(vaultOf({ "Note.md": note }), "Note.md"), /deep words/);
});

test("a formula that can't be read, a far picture, HTML and unsafe addresses are problems in their place", () => {
  assert.deepEqual(
    problemsOf(
      "a $\\frac{$\n\n![x](https://e.com/x.png)\n\n- b <script>\n\nc [d](javascript:e)",
    ).map((problem) => problem.split(" ").slice(0, 2).join(" ")),
    ["1:3 math-unreadable", "3:1 external-image", "5:5 html-refused", "7:3 unsafe-url"],
  );
});

test("Windows line ends change nothing", () => {
  const note = "---\ntitle: T\n---\nOne [[A]].\n\n- two\n- three\n";
  const html = htmlOf(vaultOf({ "Note.md": note }), "Note.md");
  assert.equal(htmlOf(vaultOf({ "Note.md": note.replaceAll("\n", "\r\n") }), "Note.md"), html);
});

test("tags of the text join those of the front matter, once each", () => {
  const [note] = vaultOf({ "Note.md": "---\ntags: [Law, ai]\n---\n#law #New #new `#code`" }).notes;
  assert.deepEqual(note?.tags, ["Law", "ai", "New"]);
});

test("a link of HTML that names no file is reported, and its words stay", () => {
  const vault = vaultOf({
    "Note.md":
      "<a href='/about/'>one</a> <a href='#x'>two</a> <a href='https://a.example'>three</a> <a href='Other.md'>four</a>",
    "Other.md": "",
  });
  assert.match(htmlOf(vault, "Note.md"), /^<p>one .*href="https:.*href="\/other\/".*four/);
  assert.deepEqual(
    vault.problems.map(({ code, message }) => [code, message]),
    [["html-refused", 'The link of HTML to "/about/" names no file: its words are shown.']],
  );
});
