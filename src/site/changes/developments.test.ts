import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { dateInWords } from "../../shared/dates/index.ts";
import { datedNotes, developments } from "./developments.ts";

const BILL = `---
citation: H.R. 12
type: bill
---

| Date | Stage | Number |
| --- | --- | --- |
| 2026-03-01 | Introduced: by two members ([[Record]]) | H.R. 12 |
| 2026-03-09 | Step: hearing held | |
| 2026-03-01 | Introduced | S. 34 |
| 2026-12-01 | Passed House | H.R. 12 |
`;

const CONTEXT = contextOf({
  "site.yaml": "asOf: 2026-06-01\n",
  "sources/Record.md": "---\ndate: 2026-03-02\n---\n",
  "companies/Lab.md": "",
  "laws/Old statute.md": "---\ndate: 2001\nstage: in force\n---\n",
  "laws/Model Act.md": BILL,
  "events/Charge.md":
    '---\ndate: 2026-04-05\naccuser: "[[Lab]]"\nstatus: confirmed (content alleged)\n---\n\nThe lab says so.\n',
  "events/Hearing to come.md": "---\ndate: 2026-09-01\n---\n",
});

const listed = developments(CONTEXT).map(({ date, title }) => `${dateInWords(date)}: ${title}`);

describe("developments", () => {
  test("are events and stages, the newest first, without what is still to come", () => {
    assert.deepEqual(listed, [
      "Apr. 5, 2026: Charge",
      "Mar. 9, 2026: Model Act: hearing held",
      "Mar. 1, 2026: Model Act: introduced",
      "Mar. 1, 2026: Model Act: introduced",
      "2001: Old statute",
    ]);
  });

  test("say how they stand, and a stage in the words of its source what it was", () => {
    const [charge, step, first] = developments(CONTEXT);
    assert.equal(charge?.status?.text, "alleged by Lab");
    assert.equal(charge?.text, "The lab says so.");
    assert.match(step?.status?.text ?? "", /introduced, Mar\. 1, 2026/);
    assert.deepEqual([first?.status?.text, first?.status?.word], ["introduced", "introduced"]);
    assert.ok(developments(CONTEXT).some(({ text }) => text === "by two members"));
  });

  test("have one address each, and name the notes that they concern", () => {
    const all = developments(CONTEXT);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    assert.ok(all[0]?.concerns.has("companies/Lab.md"));
  });
});

test("notes of other kinds are listed by their dates", () => {
  assert.deepEqual(
    datedNotes(CONTEXT, "source").map(({ id }) => id),
    ["/sources/record/"],
  );
});
