import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";
import { expected } from "../../shared/assert.ts";

const STAGES = `
| Date | Stage | Number |
|---|---|---|
| 2025-04-07 | Introduced: by Reed, to Trade | H.R. 1 |
| 2025-12-17 | Introduced | S. 2 |
| 2026-01-12 | Passed House: 300 to 20 | H.R. 1 |
| 2026-02-01 | Step: left out of another act ^b-1x | |
| 2026-09-01 | Enacted | H.R. 1 |
`;

/** The note in a vault whose facts are of June 1, 2026. */
const noteOf = (path: string, front: string, text = STAGES) => {
  const vault = vaultOf({ [path]: `---\n${front}---\n${text}` });
  const { date, stage } = expected(
    vault.notes.find((note) => note.path === path),
    path,
  );
  return { vault, date: date?.text, stage };
};

describe("a note with stages", () => {
  test("has the day of the first, and the last that is not in the future", () => {
    const { date, stage, vault } = noteOf("laws/Act.md", "type: bill\n");
    assert.equal(date, "2025-04-07");
    assert.deepEqual(stage, { scale: "law", word: "passed one chamber", text: "passed House" });
    assert.deepEqual(
      vault.harvest.timeline.map((entry) => [entry.title, entry.date.text, entry.status?.text]),
      [["Act", "2025-04-07", "passed House"]],
    );
  });
  test("as of the day of the facts", () => {
    for (const [asOf, word] of [
      ["2025-05-01", "introduced"],
      ["2026-01-11", "introduced"],
      ["2026-01-12", "passed one chamber"],
      ["2026-12-01", "enacted"],
      ["2025-01-01", undefined],
    ]) {
      const vault = vaultOf({ "laws/Act.md": STAGES, "site.yaml": `asOf: ${asOf}\n` });
      assert.equal(vault.notes[0]?.stage?.word, word, asOf);
    }
  });
  test("keeps what its front matter says", () => {
    const { date, stage } = noteOf("laws/Act.md", "introduced: 2025-04-01\nstage: reported\n");
    assert.deepEqual([date, stage?.word], ["2025-04-01", "reported"]);
    const unread = noteOf("laws/Act.md", "date: some day\nstage: asleep\n");
    assert.deepEqual([unread.date, unread.stage], [undefined, undefined]);
  });
  test("keeps companions apart, and steps without a stage", () => {
    const { stages } = noteOf("laws/Act.md", "").vault.harvest;
    assert.deepEqual(
      stages.map(({ id, number, stage, stageText }) => [id, number, stage?.word, stageText]),
      [
        ["/laws/act/#2025-04-07-d5d3a643", "H.R. 1", "introduced", "introduced"],
        ["/laws/act/#2025-12-17-2dd36d66", "S. 2", "introduced", "introduced"],
        ["/laws/act/#2026-01-12-bc17462f", "H.R. 1", "passed one chamber", "passed House"],
        ["/laws/act/#_b-1x", "", undefined, undefined],
        ["/laws/act/#2026-09-01-6e78b343", "H.R. 1", "enacted", "enacted"],
      ],
    );
    assert.equal(stages[0]?.text, "Introduced: by Reed, to Trade");
  });
  test("is read on the scale of its type: a probe on that of probes, an order on that of laws", () => {
    const probe =
      "| Date | Stage |\n|---|---|\n| 2026-01 | Opened |\n| 2026-02 | Findings: one |\n";
    assert.equal(noteOf("cases/P.md", "type: probe\n", probe).stage?.text, "findings");
    assert.equal(noteOf("cases/P.md", "", probe).stage, undefined);
    const order = "| Date | Stage |\n|---|---|\n| 2026-01-15 | In force |\n";
    const { stage, date, vault } = noteOf("events/O.md", "type: order\ndate: 2026-01-02\n", order);
    assert.deepEqual([stage?.word, date], ["in force", "2026-01-02"]);
    assert.equal(vault.harvest.timeline[0]?.status?.word, "in force");
    assert.equal(noteOf("notes/N.md", "", order).stage, undefined);
  });
});

test("a case says when it was filed, a probe when it was opened, a bill when it came in", () => {
  for (const [path, key] of [
    ["cases/C.md", "filed"],
    ["cases/C.md", "opened"],
    ["cases/C.md", "date"],
    ["laws/L.md", "introduced"],
    ["laws/L.md", "date"],
  ] as const) {
    assert.equal(noteOf(path, `${key}: 2026-03-04\n`, "").date, "2026-03-04", `${path} ${key}`);
  }
  assert.equal(noteOf("cases/C.md", "date: 2026\nfiled: 2026-03-04\n", "").date, "2026-03-04");
  assert.equal(noteOf("notes/N.md", "filed: 2026-03-04\n", "").date, undefined);
  const { problems } = noteOf("cases/C.md", "filed: some day\n", "").vault;
  assert.deepEqual(
    problems.filter(({ code }) => code === "date-unreadable").map(({ line }) => line),
    [2],
  );
});
