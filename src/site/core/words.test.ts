import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { SCALES } from "../../record/scales.ts";
import { type NoteDate, parseDate } from "../../shared/dates/index.ts";
import {
  briefStatus,
  dateView,
  dayInWords,
  scaleView,
  statusLabel,
  statusView,
  tierInWords,
  yearInWords,
} from "./words.ts";

function dated(text: string): NoteDate {
  const date = parseDate(text, 0);
  assert.ok(date, text);
  return date;
}

describe("a date for machines", () => {
  for (const [written, iso] of [
    ["2026-02-03", "2026-02-03"],
    ["2026-02", "2026-02"],
    ["2026", "2026"],
    ["late 2025", undefined],
    ["2024/2026", undefined],
    ["44 BCE", undefined],
  ] as const) {
    test(`${written} is ${iso ?? "none"}`, () => assert.equal(dateView(dated(written)).iso, iso));
  }
});

test("days and years are in words", () => {
  assert.equal(dayInWords(dated("2026-02-03").start), "Feb. 3, 2026");
  assert.deepEqual(
    [yearInWords(2026), yearInWords(0), yearInWords(-43)],
    ["2026", "1 BCE", "44 BCE"],
  );
  assert.equal(tierInWords(1), "primary source");
});

describe("a status", () => {
  const claim = (word: string, text = "") => statusView({ scale: "claim", word, text });

  test("has the look of its step, and the author's wording where there is one", () => {
    assert.deepEqual(
      [claim("confirmed").tone, claim("alleged").tone, claim("refuted").tone],
      ["firm", "open", "against"],
    );
    assert.equal(claim("alleged").text, "alleged");
    assert.equal(claim("alleged", "alleged by the lab").text, "alleged by the lab");
  });

  test("of which only the saying is certain looks as what it says", () => {
    const view = claim("confirmed", "confirmed (content alleged)");
    assert.equal(view.tone, "open");
    assert.equal(view.word, "confirmed");
    assert.equal(
      briefStatus({ scale: "claim", word: "confirmed", text: "confirmed (content alleged)" }),
      "content alleged",
    );
  });

  test("of every scale says what it means", () => {
    for (const scale of ["claim", "argument", "law", "case"] as const) {
      const views = scaleView(scale);
      assert.equal(views.length, SCALES[scale].length);
      assert.ok(views.every(({ means, word, text }) => means !== "" && text === word));
    }
    assert.throws(() => claim("guessed"), /"guessed" on the scale claim/);
  });

  test("of laws and cases is a stage", () => {
    assert.equal(statusLabel({ scale: "law", word: "enacted", text: "" }), "Stage");
    assert.equal(statusLabel({ scale: "claim", word: "alleged", text: "" }), "Status");
  });
});
