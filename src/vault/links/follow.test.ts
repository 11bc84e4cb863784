import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";
import { labelOf, RELATION_ORDER, relation } from "../../record/relations.ts";
import { linksIn } from "./backlinks.ts";

const links = (text: string, more: Record<string, string> = {}) =>
  linksIn(vaultOf({ "A.md": "", "B.md": "", ...more, "x.md": text }).outgoing).filter(
    ({ from }) => from === "x.md",
  );
const relations = (text: string, more: Record<string, string> = {}) =>
  links(text, more).map(({ relation, to }) => [relation, to]);

describe("relations", () => {
  test("are the keys whose values hold links", () => {
    assert.deepEqual(
      relations('---\nallies: ["[[A]]", "see [[B|x]] and [[A]]"]\nfoe: "[[B]]"\n---\n'),
      [
        ["allies", "A.md"],
        ["allies", "B.md"],
        ["allies", "A.md"],
        ["foe", "B.md"],
      ],
    );
  });
  test("take plain names where the key always means notes", () => {
    assert.deepEqual(relations("---\ncompanies: [A, Nobody, b]\nmaker: A\ncountry: A\n---\n"), [
      ["companies", "A.md"],
      ["companies", "B.md"],
      ["maker", "A.md"],
    ]);
  });
  test("take links without quotes", () => {
    assert.deepEqual(relations("---\nrelated: [[A]]\nparent: [[[A]], [[B]]]\n---\n"), [
      ["related", "A.md"],
      ["parent", "A.md"],
      ["parent", "B.md"],
    ]);
  });
  test("leave words that are no links alone", () => {
    assert.deepEqual(
      relations('---\naliases: ["[[A]]"]\ntitle: "[[A]]"\ntags: ["[[A]]"]\nkind: "[[A]]"\n---\n'),
      [],
    );
  });
  test("are looked up without a way to the prototype", () => {
    assert.deepEqual(relation("constructor"), {
      label: "Constructor",
      inverse: "constructor of",
      verb: "constructor",
    });
    assert.deepEqual(relation("__proto__"), {
      label: "Proto",
      inverse: "proto of",
      verb: "proto",
    });
  });
  test("have words for both ends", () => {
    assert.deepEqual(relation("disputed-by"), {
      label: "Disputed by",
      inverse: "disputes",
      verb: "disputes",
      byNamed: true,
      names: true,
    });
    assert.deepEqual(relation("sister_company"), {
      label: "Sister company",
      inverse: "sister company of",
      verb: "sister company",
    });
    assert.equal(labelOf("a--b__c"), "A b c");
    assert.equal(RELATION_ORDER.at(-1), "mentions");
  });
});

describe("links of the text", () => {
  test("are mentions, and related with their reason under that heading", () => {
    const found = links("[[A]]\n\n## Related\n\n- [[B]] — its rival\n- [[A]]\n");
    assert.deepEqual(
      found.map(({ relation, to, reason }) => [relation, to, reason]),
      [
        ["mentions", "A.md", undefined],
        ["related", "B.md", "its rival"],
        ["mentions", "A.md", undefined],
      ],
    );
  });
  test("know their place, their words and the heading above them", () => {
    const [, link] = links("---\nparent: A\n---\n\n## Part\n\nWords, and [[B#x|more]].").toSorted(
      (a, b) => a.line - b.line,
    );
    assert.deepEqual(
      [link?.line, link?.column, link?.text, link?.target, link?.heading, link?.context],
      [7, 12, "more", "B", "Part", { text: "Words, and more.", at: 11 }],
    );
  });
  test("of the front matter know their item's place", () => {
    const found = links('---\nparent: "[[A]]"\nfriends:\n  - "[[A]]"\n  - "[[B]]"\n---\n');
    assert.deepEqual(
      found.map(({ line, column }) => [line, column]),
      [
        [2, 1],
        [4, 5],
        [5, 5],
      ],
    );
  });
  test("that lead out are no links of the vault", () => {
    assert.deepEqual(
      links("[a](https://example.org) [[https://example.org]] <https://example.org>"),
      [],
    );
  });
  test("come back from the other end", () => {
    const { backlinks } = vaultOf({ "A.md": "[[A]]", "x.md": "[[A]] [[A]]" });
    assert.deepEqual(
      backlinks.get("A.md")?.map(({ from }) => from),
      ["x.md", "x.md"],
    );
  });
});
