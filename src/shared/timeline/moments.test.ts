import assert from "node:assert/strict";
import { test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import { BESIDE_LANES, layMoments, lineAt, lineBelow, type MomentData } from "./moments.ts";
import { widthOf } from "./textWidth.ts";

const moment = (start: number, line: string): MomentData => ({
  start,
  end: start,
  words: "Sept. 29–30, 2026",
  title: line,
  line,
});

const moments = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 15,
  })
  .map((all) =>
    all
      .toSorted(([a], [b]) => a - b)
      .map(([start, words]) =>
        moment(start, Array.from({ length: words }, () => "letters").join(" ")),
      ),
  );

test("no leader crosses words, and no words leave the picture, wherever the view is", () => {
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: -300, max: 700 }),
      fc.integer({ min: 30, max: 20_000 }),
      (entries, from, days) => {
        const width = 900;
        const view = { range: { from, to: from + days }, scale: width / days, width };
        const { rows, height } = layMoments(entries, [...entries.keys()], view);
        for (const [index, row] of rows.entries()) {
          const first = row.x + lineAt(row) + widthOf(row.lines[0] ?? "", 13);
          assert.ok(first <= width + BESIDE_LANES, "the first line fits");
          assert.ok(row.y + lineBelow(row.lines.length) <= height);
          const next = rows[index + 1];
          if (!next) continue;
          assert.ok(next.x - row.x > 12.999, "leaders keep their gap");
          assert.ok(
            next.y - row.y >= 24 + lineBelow(row.lines.length - 1),
            "no row overlaps the next",
          );
        }
      },
    ),
  );
});

test("a year is said once for the rows that have it", () => {
  const days = ["Dec. 9, 2025", "Jan. 2, 2026", "Feb. 3–4, 2026", "2026"];
  const entries = days.map((words, index) => ({ ...moment(index * 30, "Line"), words }));
  const view = { range: { from: -50, to: 850 }, scale: 1, width: 900 };
  assert.deepEqual(
    layMoments(entries, [0, 1, 2, 3], view).rows.map(({ date }) => date),
    ["Dec. 9, 2025", "Jan. 2, 2026", "Feb. 3–4", "2026"],
  );
});

test("moments out of view have no row, and leave their room", () => {
  const entries = [moment(0, "First"), moment(500, "Second")];
  const near = layMoments(entries, [0, 1], {
    range: { from: 400, to: 600 },
    scale: 4.5,
    width: 900,
  });
  assert.deepEqual(
    near.rows.map(({ entry, day, lines }) => [entry, day, lines]),
    [[1, 452.25, ["Second"]]],
  );
  const all = layMoments(entries, [0, 1], { range: { from: -50, to: 850 }, scale: 1, width: 900 });
  assert.equal(all.height, near.height);
});
