import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { ROWS } from "../../shared/timeline/lanes.ts";
import { timelineData } from "./data.ts";
import { wholeTimeline } from "./index.ts";
import { type Still, stillOf } from "./still.ts";

function stillAt(files: Readonly<Record<string, string>>, rows = ROWS): Still {
  const context = contextOf(files);
  return stillOf(timelineData(context, wholeTimeline(context)), rows, true);
}

const event = (date: string, more = "") => `---\ndate: ${date}\n${more}---\n`;
const shown = ({ entries, clusters }: Still) =>
  entries.length + clusters.reduce((sum, { count }) => sum + count, 0);
const earlier = ({ lanes }: Still) =>
  lanes
    .flatMap(({ words }) => words.map(({ words: text }) => /(\d+) earlier/.exec(text)?.[1]))
    .reduce((sum, count) => sum + Number(count ?? 0), 0); // absent: a lane with nothing earlier

test("what is earlier stands further left, with its status in the shape of its mark", () => {
  const { entries } = stillAt({
    "events/Late.md": event("2026-02-03"),
    "events/Later.md": event("2026-02-04"),
    "events/Early.md": event("2024-05-06", "status: alleged\n"),
  });
  const [early, late] = ["Early", "Late"].map((name) =>
    entries.find(({ title }) => title === name),
  );
  assert.ok(early && late && early.x < late.x);
  assert.notEqual(early.mark, late.mark);
});

test("what lasted is a bar as long as it lasted, what is not sure says so", () => {
  const { entries } = stillAt({
    "events/Day.md": event("2026-05-06"),
    "events/Long.md": event("2020-01-01/2024-12-31"),
    "events/Short.md": event("2020-01-01/2020-12-31"),
    "events/About.md": event("around 2025"),
  });
  const of = (name: string) => entries.find(({ title }) => title === name);
  assert.equal(of("Day")?.bar, undefined);
  const [long, short] = [of("Long")?.bar ?? 0, of("Short")?.bar ?? 0];
  assert.ok(short > 0 && Math.abs(long / short - 1827 / 366) < 0.05, `${long} and ${short}`);
  assert.deepEqual(
    ["Day", "Long", "About"].map((name) => of(name)?.vague),
    [false, false, true],
  );
});

test("every entry is in the picture, by itself or among its neighbors, or counted as earlier", () => {
  const day = (index: number) => `2026-0${1 + (index % 5)}-${10 + (index % 9)}`;
  const rows = Array.from({ length: 60 }, (_, index) => `| ${day(index)} | Row ${index} |`);
  const table = `| Date | Event |\n|---|---|\n${rows.join("\n")}\n`;
  const files = {
    "site.yaml": "timeline:\n  from: 2026-01-01\n",
    ...{ "A.md": table, "events/Other.md": event("2024"), "laws/L.md": event("2023") },
  };
  const [few, many] = [stillAt(files, 3), stillAt(files)];
  for (const still of [few, many]) assert.equal(shown(still) + earlier(still), 62);
  assert.equal(earlier(few), 2);
  assert.ok(few.clusters.length > 0);
  assert.ok(few.entries.length < many.entries.length && few.height < many.height);
  for (const still of [few, many]) {
    const inside = ({ y }: { readonly y: number }) => y >= still.axis && y < still.height;
    assert.ok([...still.lanes, ...still.entries, ...still.clusters].every(inside));
  }
});

test("the axis names years in their order, before the common era too", () => {
  const { ticks } = stillAt({ "events/A.md": event("-0043"), "events/B.md": event("2026") });
  const places = ticks.map(({ x }) => x);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.ok(ticks.length > 1);
  assert.equal(new Set(ticks.map(({ label }) => label)).size, ticks.length);
});
