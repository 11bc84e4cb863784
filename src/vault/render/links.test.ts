import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { htmlOf, vaultOf } from "../../../tests/support.ts";
import { get } from "../../shared/assert.ts";

const AROUND = {
  "site.yaml": "base: /a/\n",
  "companies/Lab & Co.md": "## A part\n\nWords. ^id",
  "x/chart.png": "",
  "bill.pdf": "",
  "Draft.md": "---\ndraft: true\n---\n",
};

function read(text: string) {
  const vault = vaultOf({ ...AROUND, "Note.md": text });
  const problems = vault.problems.filter(({ file }) => file === "Note.md");
  return { html: htmlOf(vault, "Note.md"), codes: problems.map(({ code }) => code) };
}

/** Where the first link of a text leads, and its words. */
function link(text: string): (string | undefined)[] {
  const [, href, words] = /<a [^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/.exec(read(text).html) ?? [];
  return [href, words];
}

test("a link leads to the note, its heading or its block, below the base of the site", () => {
  const url = "/a/companies/lab-co/";
  for (const [text, href, words] of [
    ["[[Lab & Co]]", url, "Lab &amp; Co"],
    ["[[Lab & Co|the lab]]", url, "the lab"],
    ["[the lab](companies/Lab%20&%20Co.md)", url, "the lab"],
    ["[](companies/Lab%20&%20Co.md)", url, "companies/Lab &amp; Co"],
    ["[[Lab & Co#A part|part]]", `${url}#a-part`, "part"],
    ["[[Lab & Co#^id|block]]", `${url}#_id`, "block"],
    ["[[#Own]]\n\n## Own", "#own", "Own"],
    ["[own](#Own)\n\n## Own", "#own", "own"],
  ] as const) {
    assert.deepEqual(link(text), [href, words], text);
  }
});

test("a link to a file of the vault opens it", () => {
  assert.deepEqual(link("[[bill.pdf|the bill]]"), ["/a/files/bill.pdf", "the bill"]);
  assert.deepEqual(link("[a chart](x/chart.png)"), ["/a/files/x/chart.png", "a chart"]);
});

test("a note that nobody has written is a link that says so, also to who only hears it", () => {
  const { html, codes } = read("[[Nobody|somebody]]");
  assert.match(html, /<a class="wanted" href="\/a\/wanted\/nobody\/">somebody<span/);
  assert.match(html, /\(no note yet\)/);
  assert.deepEqual(codes, ["wanted-note"]);
});

test("of an unpublished note its words stay, and nothing leads to it", () => {
  const { html } = read(
    '[[Draft|some words]] and [[Draft]], [](Draft.md), <a href="Draft.md">more words</a>',
  );
  assert.match(html, /some words.*more words/);
  assert.doesNotMatch(html, /Draft|draft|<a /);
});

test("a link of HTML leads to a note or a file as one of Markdown does", () => {
  const lab = "/a/companies/lab-co/";
  for (const [text, href, words] of [
    ['<a href="companies/Lab &amp; Co.md">the lab</a>', lab, "the lab"],
    ["<A HREF='./companies/Lab%20&%20Co.md#A part'>part</A>", `${lab}#a-part`, "part"],
    ["<p><a href=bill.pdf#page=3>page 3</a></p>", "/a/files/bill.pdf#page=3", "page 3"],
    ['<a href="https://example.org/x.md">out</a>', "https://example.org/x.md", "out"],
    ['<a href="#part">here</a>', "#part", "here"],
  ] as const) {
    assert.deepEqual(link(text), [href, words], text);
  }
  const vault = vaultOf({
    ...AROUND,
    "Note.md": 'See <a href="companies/Lab & Co.md">the *lab*</a>.',
  });
  const found = get(vault.outgoing, "Note.md");
  assert.deepEqual(
    found.map(({ to, text }) => [to, text]),
    [["companies/Lab & Co.md", "the lab"]],
  );
  assert.deepEqual(read('<a href="nothing.pdf">words</a>'), {
    html: "<p>words</p>",
    codes: ["missing-file"],
  });
});

describe("an address that leads out", () => {
  test("is followed where it is safe", () => {
    for (const url of ["https://example.org/?a=1&b", "mailto:a@example.org", "tel:+1"]) {
      assert.deepEqual(link(`[words](${url})`), [url.replace("&", "&amp;"), "words"]);
    }
    assert.equal(link("[](https://example.org)")[1], "https://example.org");
    assert.match(read("[w](https://example.org)").html, /rel="external noopener"/);
  });

  test("keeps its words alone where it is not, and the editor is told", () => {
    for (const url of ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "JavaScript:x"]) {
      const { html, codes } = read(`[words](${url})`);
      assert.equal(html, "<p>words</p>", url);
      assert.deepEqual(codes, ["unsafe-url"], url);
    }
  });
});
