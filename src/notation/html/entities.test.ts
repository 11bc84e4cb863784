import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { characterEntitiesLegacy } from "character-entities-legacy";
import type { Nodes } from "hast";
import { htmlToHast } from "satteri";
import { cases, fc } from "../../../tests/properties.ts";
import { decodeEntities } from "./entities.ts";

const inText = (value: string) => decodeEntities(value, "text");
const inAttribute = (value: string) => decodeEntities(value, "attribute");

describe("named references", () => {
  test("are all of HTML's, of one or two characters", () => {
    assert.equal(
      inText("&eacute; &rarr; &notin; &frac12; &CounterClockwiseContourIntegral; &fjlig; &nGt;"),
      "é → ∉ ½ ∳ fj ≫⃒",
    );
    assert.equal(inAttribute("&eacute;&colon;&Tab;&NewLine;"), "é:\t\n");
  });
  test("are case-sensitive", () => {
    assert.equal(inText("&Eacute;&eacute; &AMP; &Amp;"), "Éé & &Amp;");
  });
  test("stay as they are written where HTML knows none of that name", () => {
    const unknown = "&nosuch; &constructor; &hasOwnProperty; &toString &; && &#; &#x; &#xg;";
    assert.equal(inText(unknown), unknown);
    assert.equal(inAttribute(unknown), unknown);
  });
  test("are read once", () => assert.equal(inText("&amp;lt; &amp;#60;"), "&lt; &#60;"));
});

describe("without a semicolon", () => {
  test("an old name counts, a newer one does not", () => {
    assert.equal(inText("&copy 2026, AT&amp T, &rarr x"), "© 2026, AT& T, &rarr x");
  });
  test("in text it may be the beginning of a longer word, the longest that fits", () => {
    assert.equal(inText("&notit; &copyright &notin"), "¬it; ©right ¬in");
    assert.equal(inText("&notin;"), "∉");
  });
  test("in an attribute it ends where the address goes on", () => {
    const address = "?a=1&copy=2&reg1&not_&copyright&notit;";
    assert.equal(inAttribute(address), "?a=1&copy=2&reg1¬_&copyright&notit;");
    assert.equal(inAttribute("a &copy b&copy"), "a © b©");
  });
});

describe("numbers", () => {
  test("are decimal or hexadecimal, of any length, with a semicolon or without", () => {
    assert.equal(inText("&#233; &#xE9; &#XE9 &#00000000000233; &#128169;"), "é é é é 💩");
    assert.equal(inAttribute("?a&#61b=&#x3Dc"), "?a=b=\u03DC");
  });
  test("that are no characters become U+FFFD", () => {
    for (const number of ["0", "x0", "xD800", "xDFFF", "x110000", "99999999999999999999"]) {
      assert.equal(inText(`&#${number};`), "\uFFFD", number);
    }
  });
  test("from 128 to 159 are those of windows-1252", () => {
    assert.equal(inText("&#128;&#x85;&#150;&#x9F;"), "€…–Ÿ");
    assert.equal(inText("&#129;&#x8D;"), "\x81\x8D");
  });
});

/** What an HTML parser makes of it, between tags and in an attribute. */
function parsed(value: string): { text: string; attribute: string } {
  let attribute = "";
  const textOf = (node: Nodes): string => {
    if (node.type === "element") attribute = String(node.properties["title"]);
    if (node.type === "text") return node.value;
    return "children" in node ? node.children.map(textOf).join("") : "";
  };
  const text = textOf(htmlToHast(`<p title="${value}">${value}</p>`) as Nodes);
  return { text, attribute };
}

test("whatever is written is read as an HTML parser reads it", () => {
  const name = fc.constantFrom(
    ...characterEntitiesLegacy,
    "notin",
    "rarr",
    "sup",
    "frac",
    "nosuch",
  );
  const number = fc.integer({ min: 1, max: 0x110010 });
  const reference = fc.oneof(
    name.map((written) => `&${written}`),
    number.map((code) => `&#${code}`),
    number.map((code) => `&#x${code.toString(16)}`),
  );
  const next = fc.constantFrom(";", "", " ", "=", "a", "1", "_", "&", ";;", "in;");
  fc.assert(
    fc.property(fc.array(fc.tuple(reference, next), { minLength: 1, maxLength: 4 }), (pairs) => {
      // The parser normalizes line ends, which references don't concern.
      const value = pairs.flat().join("");
      fc.pre(!/[\r\n\f]/.test(inText(value)));
      const { text, attribute } = parsed(value);
      assert.equal(inText(value), text);
      assert.equal(inAttribute(value), attribute);
    }),
    { numRuns: cases(1000) },
  );
});
