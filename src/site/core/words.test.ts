import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readStatus, SCALES } from "../../record/scales.ts";
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

  test("of what was said has both halves in words, whether it is so first", () => {
    for (const [written, text] of [
      ["confirmed (content alleged)", "alleged; statement confirmed"],
      ["alleged (made confirmed)", "alleged; statement confirmed"],
      [
        "unverified (content alleged; one press report read)",
        "alleged; statement unverified, one press report read",
      ],
      [
        "disputed (made unverified: one report read)",
        "disputed; statement unverified, one report read",
      ],
    ] as const) {
      const status = readStatus(written, "claim");
      assert.ok(status);
      const view = statusView(status);
      assert.equal(view.text, text);
      assert.equal(view.word, text.split(/[ ;]/)[0]);
      assert.equal(view.tone, "open");
      assert.match(view.means, /That it was said/);
      assert.equal(briefStatus(status), view.word);
    }
  });

  test("names who says it, and the statement only where it is not simply confirmed", () => {
    for (const [written, text] of [
      ["confirmed (content alleged)", "alleged by the lab"],
      ["disputed (made confirmed)", "disputed; said by the lab"],
      [
        "unverified (content alleged; one report read)",
        "alleged by the lab; statement unverified, one report read",
      ],
      ["alleged", "alleged by the lab"],
      ["alleged by two", "alleged by two"],
    ] as const) {
      const status = readStatus(written, "claim");
      assert.ok(status);
      assert.equal(statusView(status, "the lab").text, text);
    }
  });

  test("of every scale says what it means", () => {
    for (const scale of ["claim", "argument", "law", "case", "probe"] as const) {
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
