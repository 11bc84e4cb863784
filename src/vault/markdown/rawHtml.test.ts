import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cases, fc } from "../../../tests/properties.ts";
import { dangersIn } from "../../../tests/safety.ts";
import { element, safeUrl } from "../core/html.ts";
import { openRawHtml } from "./rawHtml.ts";

function write(
  context: "phrases" | "blocks",
  ...markup: string[]
): { html: string; refused: string[] } {
  const refused: string[] = [];
  const raw = openRawHtml(
    context,
    {
      link: (url) => {
        const href = safeUrl(url);
        return href === undefined ? undefined : { href, rel: "external noopener" };
      },
      media: (tag, src, attributes) => element(tag, { ...attributes, src: safeUrl(src) }),
    },
    (tag) => refused.push(tag),
  );
  const html = [...markup.map((part) => raw.write(part)), raw.close()].join("");
  return { html, refused };
}
const phrases = (...markup: string[]) => write("phrases", ...markup).html;
const blocks = (...markup: string[]) => write("blocks", ...markup).html;

describe("what a note may write", () => {
  test("passes, serialized again", () => {
    assert.equal(
      phrases("<B>a</B> H<sub>2</sub>O <kbd>x</kbd><br/>"),
      "<b>a</b> H<sub>2</sub>O <kbd>x</kbd><br>",
    );
    assert.equal(
      blocks("<details open>", "<summary>a</summary>", "</details>"),
      "<details open><summary>a</summary></details>",
    );
  });
  test("parts words where a block stood among them", () => {
    assert.equal(phrases("<p>", "</p>", "<section>", "<br>", "<b>x</b>"), "   <br><b>x</b>");
  });
  test("keeps the attributes of the list, and no other", () => {
    assert.equal(
      blocks(
        '<td colspan=2 class="x" style="x" id="x" onclick="x" data-x="x" title=\'a "b"\'>a</td>',
      ),
      '<td title="a &quot;b&quot;" colspan="2">a</td>',
    );
  });
  test("keeps safe addresses alone; the words stay", () => {
    assert.equal(
      phrases('<a href="https://example.org/">a</a>'),
      '<a href="https://example.org/" rel="external noopener">a</a>',
    );
    assert.equal(phrases("<a>a</a>"), "a");
  });
  test("reads the entities of an address before it is judged", () => {
    for (const address of [
      "java&#10;script&colon;alert(1)",
      "&#106;avascript&colon;alert(1)",
      "&#106avascript&#58alert(1)",
      "&#x0000006A;avascript:alert(1)",
      "&Tab;javascript:alert(1)",
      "java&NewLine;script:alert(1)",
      "data&colon;text/html,x",
      "&sol;&sol;evil.example",
      "&bsol;&sol;evil.example",
    ]) {
      assert.equal(phrases(`<a href="${address}">a</a>`), "a", address);
      assert.equal(phrases(`<a href='${address}'>a</a>`), "a", address);
      assert.equal(phrases(`<img src="${address}">`), "<img>", address);
    }
    assert.equal(
      phrases('<a href="https://example.org/?a=1&copy=2&amp;b&equals;3">a</a>'),
      '<a href="https://example.org/?a=1&amp;copy=2&amp;b=3" rel="external noopener">a</a>',
    );
  });
});

describe("what shows another file", () => {
  test("is written by the page, with what stands in it left out", () => {
    assert.equal(
      blocks('<iframe src="https://e.com/" onload="x">a</iframe>b'),
      '<iframe src="https://e.com/"></iframe>b',
    );
  });
  test("names it by itself, or by the first source in it", () => {
    assert.equal(
      phrases('<video src="a.mp4" autoplay width="9">'),
      '<video width="9" src="a.mp4"></video>',
    );
    assert.equal(
      phrases("<audio>", '<source src="a.mp3">', '<source src="a.ogg">', "No sound?", "</audio>"),
      '<audio src="a.mp3"></audio>No sound?',
    );
    assert.deepEqual(write("phrases", '<source src="a.mp3">').refused, ["source"]);
  });
});

describe("what it may not write", () => {
  test("is left out and reported by name", () => {
    assert.deepEqual(write("phrases", "a <iframe></iframe><x-y>b</x-y>"), {
      html: "a b",
      refused: ["iframe", "x-y"],
    });
  });
  test("takes what is no text with it", () => {
    assert.equal(blocks("<style>a { b: c }</style>d<script>e</script>f"), "df");
  });
  test("swallows no words of a later node", () => {
    assert.equal(phrases("<script>", "words"), "words");
  });
  test("blocks inside words are no refusal, only their words stay", () => {
    assert.deepEqual(write("phrases", "<div>a</div>"), { html: " a ", refused: [] });
  });
  test("comments, declarations and instructions are nothing", () => {
    assert.equal(blocks("<!-- a --><!DOCTYPE html><?php b ?>c<![CDATA[d]]>"), "c");
  });
});

describe("tags are balanced", () => {
  test("what is open is closed, inner first", () =>
    assert.equal(phrases("<b><i>a"), "<b><i>a</i></b>"));
  test("an end closes what it holds", () =>
    assert.equal(phrases("<b><i>a</b>b"), "<b><i>a</i></b>b"));
  test("an end of nothing is nothing, or a space where a block ends", () =>
    assert.equal(phrases("a</b></div>"), "a "));
});

test("entities are read once; strange ones stay as written", () => {
  assert.equal(
    phrases("&lt;b&gt; &amp;lt; &#60; &#x3C; &copy; &nosuch; &constructor; &#0; &#xD800;"),
    "&lt;b&gt; &amp;lt; &lt; &lt; © &amp;nosuch; &amp;constructor; \uFFFD \uFFFD",
  );
});

test("whatever is written, the page is safe", () => {
  const piece = fc.constantFrom(
    ..."<>/=\"'& ",
    ..."a b img svg script style details onclick href src x javascript: data: &#106; &#106 &colon; &Tab; &sol; <!-- --> <![CDATA[ ]]> math".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 12 }), { maxLength: 4 }), (nodes) => {
      const markup = nodes.map((pieces) => pieces.join(""));
      for (const context of ["phrases", "blocks"] as const) {
        const { html } = write(context, ...markup);
        assert.deepEqual(dangersIn(html), [], html);
      }
    }),
    { numRuns: cases(3000) },
  );
});
