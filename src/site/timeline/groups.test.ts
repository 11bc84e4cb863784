import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import { compareDates, dayOf, type NoteDate, parseDate } from "../../shared/dates/index.ts";
import { en } from "../../words/en/index.ts";
import { groupsOf, labelOf, pagesOf } from "./groups.ts";

const TODAY = dayOf(2026, 6, 1) ?? 0;

function datesOf(...texts: string[]): NoteDate[] {
  return texts
    .map((text) => {
      const date = parseDate(text, TODAY);
      assert.ok(date, text);
      return date;
    })
    .sort(compareDates);
}

/** The wording of every entry under its headings. */
function shown(...texts: string[]): Record<string, string[]> {
  const dates = datesOf(...texts);
  return Object.fromEntries(
    groupsOf(en.timeline, dates).flatMap(({ label, months }) =>
      months.map((month) => [
        [label, month.label].filter(Boolean).join(" "),
        month.entries.map((index) => dates[index]?.text ?? ""),
      ]),
    ),
  );
}

describe("an entry stands", () => {
  test("in its month, where that is known", () => {
    assert.deepEqual(shown("2026-02-23", "Feb 2026", "late February 2026", "2026-03-01"), {
      "2026 February": ["Feb 2026", "late February 2026", "2026-02-23"],
      "2026 March": ["2026-03-01"],
    });
  });
  test("in the month that it begins in, where it is a span of days", () => {
    assert.deepEqual(shown("2025-12-30/2026-01-02", "since Apr 2026", "Apr 22 – June 5, 2025"), {
      "2025 April": ["Apr 22 – June 5, 2025"],
      "2025 December": ["2025-12-30/2026-01-02"],
      "2026 April": ["since Apr 2026"],
    });
  });
  test("before the months of its year, where no month is known", () => {
    assert.deepEqual(shown("2025", "Late 2025", "Q2 2025", "2025-01-01", "since 2025"), {
      "2025": ["2025", "since 2025", "Q2 2025", "Late 2025"],
      "2025 January": ["2025-01-01"],
    });
  });
  test("in the year that a decade or century begins", () => {
    assert.deepEqual(shown("the 1990s", "19th century", "1801-03-04"), {
      "1801": ["19th century"],
      "1801 March": ["1801-03-04"],
      "1990": ["the 1990s"],
    });
  });
  test("in years before 100 and before the common era too", () => {
    assert.deepEqual(shown("44 BCE", "0079-08-24", "1 BCE", "5th century BCE"), {
      "500 BCE": ["5th century BCE"],
      "44 BCE": ["44 BCE"],
      "1 BCE": ["1 BCE"],
      "79 August": ["0079-08-24"],
    });
  });
});

test("33 events on one day stand together, and every one of them", () => {
  const dates = datesOf(...Array.from({ length: 33 }, () => "2025-01-27"));
  const [year, ...more] = groupsOf(en.timeline, dates);
  assert.deepEqual(more, []);
  assert.equal(year?.count, 33);
  assert.deepEqual(
    year?.months.map(({ entries }) => entries),
    [Array.from({ length: 33 }, (_, index) => index)],
  );
});

test("those without a date stand at the end", () => {
  const groups = groupsOf(en.timeline, datesOf("2025", "2026"), 3);
  assert.deepEqual(
    groups.map(({ key, label, count }) => [key, label, count]),
    [
      ["2025", "2025", 1],
      ["2026", "2026", 1],
      ["undated", "Undated", 3],
    ],
  );
  assert.deepEqual(groups[2]?.months[0]?.entries, [0, 1, 2]);
});

describe("pages", () => {
  const labels = (size: number, undated: number, ...texts: string[]) =>
    pagesOf(en.timeline, groupsOf(en.timeline, datesOf(...texts), undated), size).map(
      ({ label, count }) => [label, count],
    );

  test("are full, and a year may go on on the next", () => {
    assert.deepEqual(labels(3, 0, "2019", "2020", "2021", "2021-05", "2022"), [
      ["2019–2021", 3],
      ["2021–2022", 2],
    ]);
  });
  test("have no two the same name", () => {
    assert.deepEqual(labels(2, 1, "2024", ...Array.from({ length: 5 }, () => "2025-01-27")), [
      ["2024–2025", 2],
      ["2025, part 1 of 2", 2],
      ["2025, part 2 of 2", 2],
      ["Undated", 1],
    ]);
  });
  test("name their years in words", () => {
    const of = (undated: number, ...texts: string[]) =>
      labelOf(en.timeline, groupsOf(en.timeline, datesOf(...texts), undated));
    assert.equal(of(0, "500 BCE", "44 BCE"), "500–44 BCE");
    assert.equal(of(0, "44 BCE", "0079"), "44 BCE – 79");
    assert.equal(of(2, "2025", "2026"), "2025–2026 and undated");
    assert.equal(of(0, "2025"), "2025");
    assert.equal(of(1), "Undated");
  });
  test("hold every entry once, in order of years, and none too many", () => {
    const date = fc
      .tuple(fc.integer({ min: -50, max: 60 }), fc.constantFrom("", "-01", "-01-15", "-12"))
      .map(([year, rest]) => {
        const digits = String(Math.abs(year)).padStart(4, "0");
        return `${year < 0 ? "-" : ""}${digits}${rest}`;
      });
    fc.assert(
      fc.property(
        fc.array(date, { maxLength: 60 }),
        fc.nat(9),
        fc.integer({ min: 1, max: 20 }),
        (texts, undated, size) => {
          const pages = pagesOf(
            en.timeline,
            groupsOf(en.timeline, datesOf(...texts), undated),
            size,
          );
          for (const { count, years } of pages) {
            const all = years.flatMap(({ months }) => months.flatMap(({ entries }) => entries));
            assert.equal(count, all.length);
            assert.ok(count > 0 && count <= size);
          }
          assert.ok(pages.slice(0, -1).every(({ count }) => count === size));
          assert.equal(new Set(pages.map(({ label }) => label)).size, pages.length);
          const years = pages.flatMap((page) => page.years);
          const dated = years.filter(({ key }) => key !== "undated");
          const keys = [...new Set(dated.map(({ key }) => Number(key)))];
          assert.deepEqual(
            keys,
            keys.toSorted((a, b) => a - b),
          );
          const places = dated.flatMap(({ months }) => months.flatMap(({ entries }) => entries));
          assert.deepEqual(
            places.toSorted((a, b) => a - b),
            [...texts.keys()],
          );
          const rest = years.filter(({ key }) => key === "undated");
          assert.equal(
            rest.reduce((sum, { count }) => sum + count, 0),
            undated,
          );
        },
      ),
    );
  });
});
