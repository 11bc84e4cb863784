import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { asked, draftText } from "./template.ts";

describe("the text of a new note", () => {
  const template = "---\nkind: event\ndate:\nlaws: []\n---\n\n{{title}} on {{date:YYYY-MM-DD}}\n";

  test("has the values in the order of the template, then the others, and no empty key", () => {
    assert.equal(
      draftText(template, "T", { status: "alleged", date: "2026-02", tags: [] }, "2026-06-01"),
      "---\nkind: event\ndate: 2026-02\nstatus: alleged\n---\n\nT on 2026-06-01\n",
    );
  });

  test("quotes what YAML would misread, and names that every object has are only words", () => {
    assert.match(
      draftText(template, "T", { laws: ["[[A]]", "yes"] }, "x"),
      /^laws: \["\[\[A\]\]", "yes"\]$/m,
    );
    assert.match(draftText("---\nconstructor: x\n---\n", "T", {}, "x"), /^constructor: x$/m);
  });
});

test("what the kind can't do without is asked first", () => {
  assert.deepEqual(
    asked("event")
      .slice(0, 2)
      .map(({ key }) => key),
    ["date", "sources"],
  );
});
