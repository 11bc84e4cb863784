import assert from "node:assert/strict";
import { test } from "node:test";
import { fc } from "../../tests/properties.ts";
import { SENTENCE_CHARACTERS, sentenceAt, sentenceOf } from "./sentences.ts";

const around = (text: string, word: string) => sentenceAt(text, text.indexOf(word));

test("a sentence ends where a reader would end it", () => {
  assert.equal(around("One. Two here! Three?", "here"), "Two here!");
  assert.equal(
    around("See Doe v. Roe, No. 3, here. Next.", "here"),
    "See Doe v. Roe, No. 3, here.",
  );
  assert.equal(
    around("The U.S. law of Jan. 5 is here. Next.", "here"),
    "The U.S. law of Jan. 5 is here.",
  );
  assert.equal(around('He said "never." Then here.', "here"), "Then here.");
  assert.equal(around("It cost $1.5B here. Next.", "here"), "It cost $1.5B here.");
  assert.equal(around("第一。第二在这里。第三。", "在"), "第二在这里。");
});

test("a row of a table is one sentence", () => {
  assert.equal(sentenceOf({ text: " One. Two. ", at: -1 }), "One. Two.");
});

test("a long sentence is cut to the words around the place", () => {
  const text = `${"before ".repeat(100)}HERE ${"after ".repeat(100)}`;
  const cut = around(text, "HERE");
  assert.match(cut, /^….*HERE.*…$/);
  assert.ok(cut.length <= SENTENCE_CHARACTERS + 2);
});

test("whatever the text, its sentence is a bounded part of it", () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom("a", "B", ".", " ", "?", "…", '"', "。", "😀"),
        maxLength: 900,
      }),
      fc.nat(899),
      (text, at) => {
        const sentence = sentenceAt(text, Math.min(at, text.length));
        assert.ok(sentence.length <= SENTENCE_CHARACTERS + 2);
        assert.ok(text.includes(sentence.replace(/^…|…$/g, "").trim()) || text.includes(sentence));
      },
    ),
    { seed: 20260223 },
  );
});
