import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { htmlOf, vaultOf } from "../../../tests/support.ts";
import { LIMITS } from "../../shared/limits.ts";

const BEE = {
  "Bee.md":
    "First.\n\n## Part\n\nSecond.\n\n### Below\n\nThird.\n\n## Next\n\nFourth. ^id\n\n- one\n- two ^li",
};

function read(text: string, more: Readonly<Record<string, string>> = BEE) {
  const vault = vaultOf({ ...more, "A.md": text });
  return { html: htmlOf(vault, "A.md"), codes: vault.problems.map(({ code }) => code) };
}

const WORDS = ["First", "Second", "Third", "Fourth", "one", "two"];
const shown = (text: string) => WORDS.filter((word) => read(text).html.includes(word));

describe("an embed shows", () => {
  test("the note, or the part that it names, and says whose words they are", () => {
    assert.deepEqual(shown("![[Bee]]"), WORDS);
    assert.deepEqual(shown("![[Bee#Part]]"), ["Second", "Third"]);
    assert.deepEqual(shown("![[Bee#Below]]"), ["Third"]);
    assert.deepEqual(shown("![[Bee#^id]]"), ["Fourth"]);
    assert.deepEqual(shown("![[Bee#^li]]"), ["two"]);
    assert.match(read("![[Bee#Part]]").html, /From note <a class="note" href="\/bee\/">Bee<\/a>/);
  });

  test("its headings one level below that of the page, with ids of their own", () => {
    const { html } = read("## Part\n\n![[Bee#Part]]");
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.match(html, /<h2 id="part">Part[\s\S]*<h3 id="[^"]*">Part[\s\S]*<h4 id="[^"]*">Below/);
  });

  test("links of the embedded note as they lead from there", () => {
    const files = { "x/Bee.md": "[[./Cee]] [[#Part]]\n\n## Part", "x/Cee.md": "", "Cee.md": "" };
    const { html } = read("![[x/Bee]]", files);
    assert.match(html, /href="\/x\/cee\/"/);
    assert.match(html, /href="\/x\/bee\/#part"/);
  });
});

describe("instead of an embed stands a link", () => {
  test("where the note or its part is missing", () => {
    assert.match(read("![[Nobody]]").html, /<a class="wanted"/);
    const { html, codes } = read("![[Bee#Missing]]");
    assert.match(html, /href="\/bee\/"/);
    assert.deepEqual(shown("![[Bee#Missing]]"), []);
    assert.deepEqual(codes, ["missing-heading"]);
  });

  test("where it is a picture of another site, in brackets", () => {
    const { html } = read("![[https://example.org/a.png]]");
    assert.match(html, /<a href="https:\/\/example.org\/a.png"[^>]*>https:/);
  });

  test("where HTML names a note, and the name where it names nothing", () => {
    assert.match(
      read('<iframe src="Bee.md"></iframe>').html,
      /<a class="note" href="\/bee\/">Bee</,
    );
    for (const lost of ["![](lost.png)", '<img src="lost.png">', '<video src="lost.mp4">']) {
      assert.match(read(lost).html, /lost\.(?:png|mp4)/, lost);
    }
  });

  test("where it leads back to itself", () => {
    const { html, codes } = read("![[Bee]]", { "Bee.md": "Words. ![[A]]" });
    assert.equal(html.split("Words.").length - 1, 1);
    assert.ok(codes.includes("embed-cycle"));
    assert.deepEqual(read("Own. ![[A]]").codes, ["embed-cycle"]);
  });

  test("where embeds are nested too deep", () => {
    const names = Array.from({ length: LIMITS.embedDepth + 2 }, (_, at) => `N${at}`);
    const files = names.map((name, at) => [`${name}.md`, `Word${at}.\n\n![[N${at + 1}]]`]);
    const { html, codes } = read("![[N0]]", Object.fromEntries(files));
    assert.match(html, new RegExp(`Word${LIMITS.embedDepth - 1}\\.`));
    assert.doesNotMatch(html, new RegExp(`Word${LIMITS.embedDepth}\\.`));
    assert.ok(codes.includes("embed-too-deep"));
  });

  test("where a page has too many, which is told once", () => {
    const many = "![[Bee#^id]]\n\n".repeat(LIMITS.embedsPerPage + 3);
    const { html, codes } = read(many);
    assert.equal(html.split("Fourth").length - 1, LIMITS.embedsPerPage);
    assert.deepEqual(codes, ["too-many-embeds"]);
  });
});
