import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { changesPage } from "./page.ts";

const event = (date: string) => `---\ndate: ${date}\n---\n`;

describe("the page of changes", () => {
  test("has a month at an address each, the newest first, and what is of no month after those of its year", () => {
    const { developments } = changesPage(
      contextOf({
        "site.yaml": "asOf: 2026-06-01\n",
        "events/A.md": event("2026-05-02"),
        "events/B.md": event("2026-05-20"),
        "events/C.md": event("2026-02"),
        "events/D.md": event("2026"),
        "events/E.md": event("2024-12-31"),
      }),
    );
    assert.deepEqual(
      developments.months.map(({ id, label, entries }) => [
        id,
        label,
        entries.map(({ title }) => title).join(),
      ]),
      [
        ["developments-2026-05", "May 2026", "B,A"],
        ["developments-2026-02", "February 2026", "C"],
        ["developments-2026", "2026, no month known", "D"],
        ["developments-2024-12", "December 2024", "E"],
      ],
    );
    assert.deepEqual(developments.jumps[0], { label: "May 2026", id: "developments-2026-05" });
  });

  test("counts all, shows four hundred, and says where the others are", () => {
    const rows = Array.from({ length: 410 }, (_, row) => `| 2026-05-06 | Row ${row} |`).join("\n");
    const { developments } = changesPage(
      contextOf({
        "site.yaml": "base: /a/\n",
        "events/Many.md": `| Date | Event |\n|---|---|\n${rows}\n`,
      }),
    );
    assert.equal(developments.count, 410);
    assert.equal(developments.months[0]?.entries.length, 400);
    assert.equal(developments.earlier, "/a/timeline/");
  });

  test("is there without anything to show", () => {
    const { developments } = changesPage(contextOf({ "A.md": "" }));
    assert.deepEqual(developments.months, []);
    assert.deepEqual(developments.jumps, []);
  });
});
