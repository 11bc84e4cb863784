import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../tests/support.ts";
import { isoDay } from "../shared/dates/index.ts";
import { type Proceeding, proceedings, type Stage } from "./proceedings.ts";

const found = (files: Record<string, string>) => proceedings(vaultOf(files));

const brief = (stage: Stage | undefined) =>
  stage && [stage.date ? isoDay(stage.date.start) : "", stage.word, stage.stageText];

const only = (files: Record<string, string>): Proceeding => {
  const [first, ...more] = found(files);
  assert.ok(first && more.length === 0);
  return first;
};

const stages = (...rows: string[]) =>
  `\n| Date | Stage | Number |\n|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join("")}`;

describe("a bill", () => {
  const bill = `---\ntype: bill\nnumber: H.R. 8283\nnext: "2026-09-01: a floor vote"\nsponsors: [Bill Huizenga]\n---\n${stages(
    "2026-04-22 | Ordered reported: as amended, 43 to 0 |",
    "2026-04-15 | Introduced |",
    "2026-05-01 | Step: a hearing on the amended text |",
    "2026-12-01 | Passed House |",
  )}`;
  const one = only({ "laws/Act.md": bill });

  test("stands where its last stage left it, on that day and in the words of the source", () => {
    assert.deepEqual(brief(one.current), ["2026-04-22", "reported", "ordered reported"]);
  });
  test("did last what is not still to come, be it a step", () => {
    assert.deepEqual(one.latest?.text, "a hearing on the amended text");
  });
  test("has its stages in order of time, its first day, its next and its parties", () => {
    assert.deepEqual(
      one.stages.map(({ word }) => word),
      ["introduced", "reported", undefined, "passed one chamber"],
    );
    assert.equal(one.first && isoDay(one.first.start), "2026-04-15");
    assert.deepEqual(
      [one.next && isoDay(one.next.start), one.nextText],
      ["2026-09-01", "2026-09-01: a floor vote"],
    );
    assert.deepEqual(
      [one.kind, one.number, one.sponsors],
      ["bill", "H.R. 8283", [{ text: "Bill Huizenga" }]],
    );
  });
});

test("companions are two, and rows without a number belong to both", () => {
  const all = found({
    "laws/Act.md": `---\ntype: bill\nnumber: H.R. 2683 / S. 3519\n---\n${stages(
      "2025-04-07 | Introduced | H.R. 2683",
      "2025-12-17 | Introduced | S. 3519",
      "2026-01-12 | Passed House | H.R. 2683",
      "2026-02 | Step: hearing of both |",
    )}`,
  });
  assert.deepEqual(
    all.map(({ id, current, first, stages: rows }) => [
      ...[id, current?.word, first && isoDay(first.start), rows.length],
    ]),
    [
      ["/laws/act/#H.R. 2683", "passed one chamber", "2025-04-07", 3],
      ["/laws/act/#S. 3519", "introduced", "2025-12-17", 2],
    ],
  );
});

test("cases, probes, orders and rules are proceedings, and other events are none", () => {
  const kinds = found({
    "cases/A v. B.md": "---\nstage: filed\nfiled: 2026-01-02\nplaintiffs: A\n---\n",
    "cases/Probe.md": `---\ntype: probe\nauthority: CNIL\n---\n${stages("2025-02 | Opened |")}`,
    "events/Order.md": `---\ndate: 2026-03-01\ntype: order\n---\n${stages("2026-03-01 | In force |")}`,
    "events/Launch.md": "---\ndate: 2026-03-01\n---\n",
    "laws/Statute.md": "---\ntype: statute\nstage: in force\n---\n",
    "laws/Rule.md": "---\ntype: regulation\nstage: suspended\n---\n",
  }).map(({ note, kind, current }) => [note, kind, brief(current)]);
  assert.deepEqual(kinds, [
    ["cases/A v. B.md", "case", ["2026-01-02", "filed", "filed"]],
    ["cases/Probe.md", "probe", ["2025-02-01", "opened", "opened"]],
    ["events/Order.md", "order", ["2026-03-01", "in force", "in force"]],
    ["laws/Rule.md", "rule", ["", "suspended", "suspended"]],
    ["laws/Statute.md", "statute", ["", "in force", "in force"]],
  ]);
});
