import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { htmlOf, vaultOf } from "../../../tests/support.ts";
import { get } from "../../shared/assert.ts";

const AROUND = { "B.md": "", "sources/S.md": "---\ntitle: The report\n---\n", "sources/T.md": "" };

/** What a reader sees of a text: its words, and numbers in brackets for what stands in one `<sup>`. */
const seen = (text: string) => {
  const html = htmlOf(vaultOf({ ...AROUND, "A.md": text }), "A.md");
  return html
    .replace(/<sup[^>]*>/g, "[")
    .replace(/<\/sup>/g, "]")
    .replace(/<[^>]+>/g, "");
};

describe("a source alone in brackets", () => {
  test("is cited by its number, without the brackets and the blank before them", () => {
    for (const [text, words] of [
      ["So it was ([[S]]).", "So it was.[1]"],
      ["So it was([[S]]).", "So it was.[1]"],
      ["So it was ([[S]]). And so on.", "So it was.[1] And so on."],
      ["In the U.S. ([[S]]).", "In the U.S.[1]"],
      ["Was it ([[S]])?", "Was it?[1]"],
      ["Here ([[S]]), and there ([[T]]): so.", "Here,[1] and there:[2] so."],
      ["*It was* ([[S]]).", "It was.[1]"],
      ["([[S]]), it was.", "[1], it was."],
      ["So it was ([[S|the report]]; [[S|S]]).", "So it was.[1]"],
      ["It was ([[S]]; [[T]]) so.", "It was[1, 2] so."],
      ["It was ([[S]], [[T]]) so.", "It was[1, 2] so."],
      ["It was ([[S]]) ([[T]]) so.", "It was[1, 2] so."],
      ["It was ([[S]]). So ([[T]]; [[S]]).", "It was.[1] So.[1, 2]"],
      ["**It was ([[S]])** so.", "It was[1] so."],
    ]) {
      assert.equal(seen(text ?? ""), words, text);
    }
  });

  test("beside anything else stays in its brackets, and so does what stands beside it", () => {
    for (const [text, words] of [
      ["So ([[S]], [[B]]).", "So (The report[1], B)."],
      ["So ([[B]], [[S]]).", "So (B, The report[1])."],
      ["So ([[S]]; [[Nobody]]).", "So (The report[1]; Nobody (no note yet))."],
      ["So (see [[S]]).", "So (see The report[1])."],
      ["So ([[S|page 3 of it]]).", "So (page 3 of it[1])."],
      ["So ([[T]]; [[S|page 3]]).", "So (T[1]; page 3[2])."],
      ["So ([[S]] and [[T]]).", "So (The report[1] and T[2])."],
      ["So ([[S]], a word).", "So (The report[1], a word)."],
      ["So ([[B]]).", "So (B)."],
      ["So ([[S]]", "So (The report[1]"],
    ]) {
      assert.equal(seen(text ?? "").replaceAll("S[1]", "The report[1]"), words, text);
    }
  });
});

test("a source has one number on a page, in the order of its first citation", () => {
  const vault = vaultOf({
    ...AROUND,
    "A.md": "One ([[T]]). Two ([[S]]). Three ([[T]]), and [[S]].",
  });
  const { cited } = get(vault.pages, "A.md");
  assert.deepEqual(cited, [
    { note: "sources/T.md", times: 2 },
    { note: "sources/S.md", times: 2 },
  ]);
  const html = htmlOf(vault, "A.md");
  assert.deepEqual(
    [...html.matchAll(/href="#source_(\d)"/g)].map(([, number]) => number),
    ["1", "2", "1", "2"],
  );
  assert.match(html, /aria-label="Source 2: The report"/);
  assert.deepEqual(
    [...html.matchAll(/id="(cite_[^"]*)"/g)].map(([, id]) => id),
    ["cite_1_1", "cite_2_1", "cite_1_2", "cite_2_2"],
  );
});
