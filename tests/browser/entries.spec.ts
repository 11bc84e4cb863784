/** The timeline as a list and as a table: what it is without its picture, without scripts, on paper. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { at, expect, NOTE, sites, test, watch } from "./sites.ts";

const LIST = "/timeline/";
const TABLE = "/timeline/table/";

/** How many entries the record has. */
async function recorded(): Promise<number> {
  const json = await readFile(join(sites().root.dir, "data/timeline.json"), "utf8");
  const { timeline, undated } = JSON.parse(json) as { timeline: unknown[]; undated: unknown[] };
  return timeline.length + undated.length;
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the list has every entry, by year and month", async ({ page }) => {
    await page.goto(at(sites().fixture, LIST));
    const list = page.locator(".in-time");
    await expect(list.getByRole("heading", { level: 3 })).toHaveText([
      "2025 2",
      "2026 3",
      "Undated 1",
    ]);
    await expect(list.getByRole("heading", { level: 4 }).first()).toHaveText("January 2025");
    const entry = list.getByRole("listitem").filter({ hasText: "Accusation" });
    await expect(entry.locator("time")).toHaveAttribute("datetime", "2026-02-12");
    await expect(entry.locator("time")).toHaveText("Feb. 12, 2026");
    await expect(entry.locator(".status")).toHaveText(/alleged by a rival/);
    await expect(entry).toContainText("Companies: Everything Labs, Holding Group");
    await expect(entry).toContainText("Sources: 1");
    await expect(list.getByRole("listitem").filter({ hasText: "Rumor" })).toContainText(
      "“some day”",
    );
    await expect(list.locator('time[datetime="2025-01"]')).toHaveText("January 2025");
  });

  test("a row of a table leads to that row", async ({ page }) => {
    await page.goto(at(sites().fixture, LIST));
    const entry = page.getByRole("listitem").filter({ hasText: "A row without a note of its own" });
    await expect(entry).toContainText("from the table in Everything Labs");
    await entry.getByRole("link").first().click();
    await expect(page.locator("tr:target")).toContainText("A row without a note of its own");
    await expect(page.locator("tr:target")).toBeInViewport();
  });

  test("the pages of a company, a law and a case have their own entries, that of an event none", async ({
    page,
  }) => {
    for (const [url, title] of [
      [NOTE, "Launch"],
      ["/laws/model-act/", "Launch"],
      ["/cases/holding-v-everything/", "Holding v. Everything"],
    ] as const) {
      await page.goto(at(sites().fixture, url));
      const section = page.getByRole("region", { name: /^Timeline/ });
      await expect(section.getByRole("link", { name: title })).toBeVisible();
    }
    await page.goto(at(sites().fixture, "/events/launch/"));
    await expect(page.locator("#page_timeline")).toHaveCount(0);
  });

  test("the table is one, and has no buttons that do nothing", async ({ page }) => {
    await page.goto(at(sites().fixture, TABLE));
    await expect(page.locator("thead th")).toHaveText([
      ...["Date", "Title", "Kind", "Status", "Companies", "Laws", "Sources"],
    ]);
    await expect(page.locator("tbody tr")).toHaveCount(6);
    await expect(page.locator("table button")).toHaveCount(0);
  });
});

test.describe("the table", () => {
  const titles = (page: Page) => page.locator("tbody th > a").allTextContents();
  const IN_TIME = [
    ...["Launch", "Model Act", "A row without a note of its own", "Accusation"],
    ...["Holding v. Everything", "Rumor"],
  ];

  test("is sorted by keyboard, and the address remembers it", async ({ page }) => {
    const { complaints } = watch(page, sites().fixture.origin);
    await page.goto(at(sites().fixture, TABLE));
    expect(await titles(page)).toEqual(IN_TIME);
    const header = page.getByRole("columnheader", { name: "Status" });
    await expect(header).not.toHaveAttribute("aria-sort");
    await header.getByRole("button").focus();
    await page.keyboard.press("Enter");
    await expect(header).toHaveAttribute("aria-sort", "ascending");
    await expect(header.getByRole("button")).toBeFocused();
    await expect(page.getByRole("columnheader", { name: "Date" })).not.toHaveAttribute("aria-sort");
    const up = [
      ...["Accusation", "Launch", "Model Act", "Holding v. Everything", "Rumor"],
      // It has no status, and stands last both ways.
      "A row without a note of its own",
    ];
    expect(await titles(page)).toEqual(up);
    expect(new URL(page.url()).search).toBe("?sort=status");
    await page.keyboard.press("Space");
    await expect(header).toHaveAttribute("aria-sort", "descending");
    const down = [...up.slice(0, -1).toReversed(), ...up.slice(-1)];
    expect(await titles(page)).toEqual(down);
    expect(new URL(page.url()).search).toBe("?sort=status&order=down");
    await page.reload();
    expect(await titles(page)).toEqual(down);
    await expect(header).toHaveAttribute("aria-sort", "descending");
    expect(complaints).toEqual([]);
  });

  test("by date, the latest first, keeps what has no date last", async ({ page }) => {
    await page.goto(at(sites().fixture, `${TABLE}`));
    await page.getByRole("columnheader", { name: "Date" }).getByRole("button").click();
    expect(await titles(page)).toEqual([...IN_TIME.slice(0, -1).toReversed(), "Rumor"]);
    await page.getByRole("columnheader", { name: "Date" }).getByRole("button").click();
    expect(await titles(page)).toEqual(IN_TIME);
    expect(new URL(page.url()).search).toBe("");
  });

  test("has the rows of all its pages once it is sorted", async ({ page }) => {
    await page.goto(at(sites().root, TABLE));
    await expect(page.locator("tbody tr")).toHaveCount(100);
    await page.getByRole("columnheader", { name: "Title" }).getByRole("button").click();
    await expect(page.locator("tbody tr")).toHaveCount(await recorded());
    await expect(page.locator("[data-pager]")).toBeHidden();
    const [first = "", ...others] = await titles(page);
    const order = new Intl.Collator("en", { numeric: true, ignorePunctuation: true });
    expect(others.every((title) => order.compare(first, title) <= 0)).toBe(true);
    // In the order of time the page is what it was.
    await page.getByRole("columnheader", { name: "Date" }).getByRole("button").click();
    await expect(page.locator("tbody tr")).toHaveCount(100);
    await expect(page.locator("[data-pager]")).toBeVisible();
  });

  test("says so where its other pages can't be read, and sorts what it has", async ({ page }) => {
    await page.route("**/list/timeline/table/**", (route) => route.abort());
    await page.goto(at(sites().root, `${TABLE}?sort=title`));
    await expect(page.locator("[data-sort-status]")).toBeVisible();
    await expect(page.locator("[data-sort-status]")).toContainText("could not be read");
    await expect(page.locator("tbody tr")).toHaveCount(100);
    await expect(page.locator("[data-pager]")).toBeVisible();
  });

  test("passes over an order that it doesn't know", async ({ page }) => {
    await page.goto(`${at(sites().fixture, TABLE)}?sort=constructor&order=down`);
    expect(await titles(page)).toEqual(IN_TIME);
  });

  test("scrolls inside itself, by keyboard too", async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 800 });
    await page.goto(at(sites().fixture, TABLE));
    const region = page.getByRole("region", { name: "In date order" });
    await region.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });
});

test.describe("in print", () => {
  test.beforeEach(({ page }) => page.emulateMedia({ media: "print" }));

  test("every row of the page is there, and where the others are", async ({ page }) => {
    await page.goto(at(sites().root, LIST));
    await expect(page.locator(".in-time-links")).toBeHidden();
    const items = page.locator(".in-time li");
    await expect(items).toHaveCount(100);
    await expect(page.locator("#page_entries .paper-only")).toContainText("/list/timeline/2/");
    expect(
      await items.evaluateAll((all) => all.filter((item) => item.clientHeight === 0).length),
    ).toBe(0);
  });

  test("the table has all its columns on the paper", async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await page.goto(at(sites().fixture, TABLE));
    const region = page.getByRole("region", { name: "In date order" });
    const { width, right } = await region.evaluate((element) => ({
      width: innerWidth,
      right: element.querySelector("table")?.getBoundingClientRect().right ?? Number.NaN,
    }));
    expect(right).toBeLessThanOrEqual(width);
  });
});

test("in a frame it stands alone, and leads out of it", async ({ page }) => {
  const { complaints } = watch(page, sites().fixture.origin);
  await page.goto(at(sites().fixture, "/embed/timeline/"));
  await expect(page.locator(".site-header, .crumbs")).toHaveCount(0);
  await expect(page.locator(".in-time li")).toHaveCount(6);
  const link = page.getByRole("contentinfo").getByRole("link", { name: "Fixture record" });
  const entry = page.getByRole("link", { name: "Accusation" });
  expect(
    await entry.evaluate(
      (element) => (element.ownerDocument.querySelector("base") as HTMLBaseElement).target,
    ),
  ).toBe("_top");
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Timeline");
  await expect(page.locator(".site-header")).toBeVisible();
  expect(complaints).toEqual([]);
});
