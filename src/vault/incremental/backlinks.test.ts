import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";
import { backlinksOf } from "../links/backlinks.ts";
import { NO_LINKS, updateBacklinks } from "./backlinks.ts";

type Texts = Readonly<Record<string, string>>;

/** The links of a vault, those of texts that are the same the very same. */
function linksAfter(texts: Texts, former: Texts = {}, known = NO_LINKS.outgoing) {
  const { outgoing } = vaultOf(texts);
  return new Map(
    [...outgoing].map(([path, links]) => [
      path,
      (texts[path] === former[path] ? known.get(path) : undefined) ?? links,
    ]),
  );
}

const VAULT: Texts = { "A.md": "[[C]]", "B.md": "[[C]] [[D]]", "C.md": "", "D.md": "[[D]]" };

function update(after: Texts) {
  const outgoing = linksAfter(VAULT);
  const former = { outgoing, backlinks: updateBacklinks(outgoing, NO_LINKS) };
  const now = linksAfter(after, VAULT, outgoing);
  const backlinks = updateBacklinks(now, former);
  assert.deepEqual(new Map([...backlinks].sort()), new Map([...backlinksOf(now)].sort()));
  const from = (path: string) => backlinks.get(path)?.map((link) => link.from);
  return { former, backlinks, from };
}

describe("backlinks that are updated are those gathered anew", () => {
  test("of the first compile", () => {
    const { from } = update(VAULT);
    assert.deepEqual(
      [from("C.md"), from("D.md"), from("A.md")],
      [["A.md", "B.md"], ["B.md"], undefined],
    );
  });

  test("where a link comes: in the order of the notes that link", () => {
    assert.deepEqual(update({ ...VAULT, "AA.md": "[[C]]" }).from("C.md"), [
      "A.md",
      "AA.md",
      "B.md",
    ]);
    assert.deepEqual(update({ ...VAULT, "A.md": "[[D]]" }).from("D.md"), ["A.md", "B.md"]);
  });

  test("where the last link to a note goes, with its note or without", () => {
    assert.equal(update({ ...VAULT, "B.md": "[[C]]" }).from("D.md"), undefined);
    const { "B.md": _gone, ...rest } = VAULT;
    assert.equal(update(rest).from("D.md"), undefined);
  });

  test("and those of a note that no changed text leads to are left as they are", () => {
    const { former, backlinks } = update({ ...VAULT, "A.md": "" });
    assert.equal(backlinks.get("D.md"), former.backlinks.get("D.md"));
    assert.notEqual(backlinks.get("C.md"), former.backlinks.get("C.md"));
  });
});
