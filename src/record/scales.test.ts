import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readStatus, stageWording, statusesOf } from "./scales.ts";

describe("a wording that says both whether it was said and whether it is so", () => {
  const both = (wording: string) => {
    const status = readStatus(wording, "claim");
    return status && { word: status.word, ...statusesOf(status) };
  };
  test("of an event, the first word is of its having been said", () => {
    const found = { word: "confirmed", made: "confirmed", content: "alleged" };
    assert.deepEqual(both("confirmed (content alleged)"), found);
    assert.deepEqual(both("Confirmed (Content Alleged)"), found);
    assert.deepEqual(both("**confirmed** (one report read; content alleged)"), found);
    assert.deepEqual(both("unverified (content alleged; one press report read)"), {
      word: "unverified",
      made: "unverified",
      content: "alleged",
    });
  });
  test("of a claim, it is of what was said", () => {
    assert.deepEqual(both("alleged (made confirmed)"), {
      word: "alleged",
      made: "confirmed",
      content: "alleged",
    });
    assert.deepEqual(both("disputed (made unverified: one report read)"), {
      word: "disputed",
      made: "unverified",
      content: "disputed",
    });
  });
  test("and any other says one thing, whatever its words are", () => {
    for (const wording of [
      "confirmed",
      "confirmed (made by letter)",
      "confirmed (the content is alleged)",
      "confirmed, content alleged",
      "confirmed (content reported by Reuters)",
      "confirmed (discontent alleged)",
      "confirmed (content alleges)",
    ]) {
      assert.deepEqual(
        both(wording),
        { word: "confirmed", made: undefined, content: "confirmed" },
        wording,
      );
    }
  });
  test("only on the scale of events and claims", () => {
    const status = readStatus("weak (content rejected)", "argument");
    assert.deepEqual(status, { scale: "argument", word: "weak", text: "weak (content rejected)" });
  });
});

test("an argument may be disputed, or speculation", () => {
  assert.deepEqual(
    ["disputed between circuits", "Speculation: no court will decide it", "speculative"].map(
      (wording) => readStatus(wording, "argument")?.word,
    ),
    ["disputed", "speculation", "speculation"],
  );
});

test("a stage keeps the wording of its source where that is short", () => {
  for (const [text, expected] of [
    ["Ordered reported: as amended, 43 to 0", "ordered reported"],
    ["Ordered reported as amended, 43 to 0", "ordered reported"],
    ["Introduced", "introduced"],
    ["Passed House: 369 to 22", "passed House"],
    ["Passed one chamber under suspension", "passed one chamber"],
    ["Reported in a session that nobody had called: by voice", "reported"],
    ["Signed at 10:30", "signed"],
    ["Step: left out of the act as enacted", undefined],
    ["", undefined],
  ] as const) {
    assert.equal(stageWording(text, "law"), expected, text);
  }
  assert.equal(stageWording("Findings: two breaches", "probe"), "findings");
  assert.equal(stageWording("Findings: two breaches", "case"), undefined);
});
