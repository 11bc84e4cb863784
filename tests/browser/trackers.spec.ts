/** Lists as tables: filtered, sorted and grouped, remembered by the address, taken along as CSV, and read without any of it. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright/test";
import { readCsv } from "../fixtures/csv.ts";
import { pageUrls } from "../fixtures/pages.ts";
import { at, expect, overflow, type Site, sites, test, watch } from "./sites.ts";

const filter = (page: Page, label: string) =>
  page
    .getByRole("group", { name: "Filter and sort" })
    .getByRole("combobox", { name: label, exact: true });
const count = (page: Page) => page.locator("main").getByRole("status");
const reset = (page: Page) => page.getByRole("button", { name: "Clear filters" });
const header = (page: Page, name: string) => page.getByRole("columnheader", { name, exact: true });

/** The rows of things; headings of groups are none. */
function rows(page: Page, id?: string): Locator {
  const table = id === undefined ? "table[data-table]" : `table[data-table="${id}"]`;
  return page.locator(`${table} tbody tr[data-href]`).filter({ visible: true });
}

/** "Showing 12 of 65" => [12, 65] */
async function shownOf(page: Page): Promise<[number, number]> {
  await expect(count(page)).toHaveText(/^Showing \d+ of \d+$/);
  const [shown = 0, all = 0] = ((await count(page).textContent()) ?? "").match(/\d+/g) ?? [];
  return [Number(shown), Number(all)];
}

test("a filter leaves the rows that match, counts them, and is kept by the address", async ({
  page,
}) => {
  const { complaints } = watch(page, sites().root.origin);
  await page.goto(at(sites().root, "/claims/"));
  const all = await rows(page).count();
  await expect(count(page)).toHaveText(`Showing ${all} of ${all}`);
  await expect(reset(page)).toBeHidden();

  await filter(page, "Status").selectOption("refuted");
  await expect(page).toHaveURL(/\/claims\/\?status=refuted$/);
  const shown = await rows(page).count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(all);
  await expect(count(page)).toHaveText(`Showing ${shown} of ${all}`);
  await expect(rows(page).filter({ hasText: "refuted" })).toHaveCount(shown);

  const titles = await rows(page).getByRole("rowheader").allTextContents();
  await page.reload();
  await expect(filter(page, "Status")).toHaveValue("refuted");
  await expect(rows(page).getByRole("rowheader")).toHaveText(titles);

  await rows(page).getByRole("rowheader").getByRole("link").first().click();
  await expect(page).not.toHaveURL(/status=refuted/);
  await page.goBack();
  await expect(count(page)).toHaveText(`Showing ${shown} of ${all}`);
  await expect(filter(page, "Status")).toHaveValue("refuted");
  await page.goForward();
  await page.goBack();
  await expect(rows(page)).toHaveCount(shown);

  await reset(page).click();
  await expect(page).toHaveURL(/\/claims\/$/);
  await expect(rows(page)).toHaveCount(all);
  await expect(reset(page)).toBeHidden();
  expect(complaints).toEqual([]);
});

test("filters that nothing matches say so, and are cleared", async ({ page }) => {
  await page.goto(`${at(sites().root, "/claims/")}?status=refuted&claimant=nobody+of+that+name`);
  await expect(count(page)).toHaveText("Nothing matches these filters.");
  await expect(rows(page)).toHaveCount(0);
  await reset(page).click();
  const [shown, all] = await shownOf(page);
  expect(shown).toBe(all);
});

test("a choice made before the script has come is not lost", async ({ page }) => {
  let send = () => {};
  const sent = new Promise<void>((done) => {
    send = done;
  });
  await page.route("**/_astro/Filters*.js", async (route) => {
    await sent;
    await route.continue();
  });
  await page.goto(at(sites().root, "/claims/"), { waitUntil: "commit" });
  await filter(page, "Status").selectOption("refuted");
  send();
  await expect(page).toHaveURL(/\?status=refuted$/);
  await expect(filter(page, "Status")).toHaveValue("refuted");
  const [shown, all] = await shownOf(page);
  expect(shown).toBeLessThan(all);
});

test("what stands in the address and is no filter does no harm", async ({ page }) => {
  await page.goto(`${at(sites().root, "/claims/")}?constructor=a&sort=toString&group=__proto__`);
  const [shown, all] = await shownOf(page);
  expect(shown).toBe(all);
  await expect(reset(page)).toBeHidden();
});

test("headers sort by key, up and down, and say which way", async ({ page }) => {
  await page.goto(at(sites().root, "/claims/"));
  const since = header(page, "Since");
  const days = () =>
    rows(page)
      .locator(".is-since, .is-date")
      .evaluateAll((cells) =>
        cells
          .map((cell) => (cell as HTMLElement).dataset["order"])
          .filter(Boolean)
          .map(Number),
      );
  await expect(since).not.toHaveAttribute("aria-sort");
  await since.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(since).toHaveAttribute("aria-sort", "descending");
  await expect(count(page)).toContainText("Sorted by Since, descending");
  await expect(since.getByRole("button")).toBeFocused();
  const down = await days();
  expect(down.length).toBeGreaterThan(10);
  expect(down).toEqual(down.toSorted((a, b) => b - a));
  await page.keyboard.press("Space");
  await expect(since).toHaveAttribute("aria-sort", "ascending");
  expect(await days()).toEqual(down.toSorted((a, b) => a - b));
  const order = await rows(page).getByRole("rowheader").allTextContents();
  await page.reload();
  await expect(since).toHaveAttribute("aria-sort", "ascending");
  await expect(rows(page).getByRole("rowheader")).toHaveText(order);

  await header(page, "Claim").getByRole("button").click();
  await expect(since).not.toHaveAttribute("aria-sort");
  await expect(header(page, "Claim")).toHaveAttribute("aria-sort", "ascending");
});

test("rows stand in groups with their numbers, which add up", async ({ page }) => {
  await page.goto(at(sites().root, "/events/"));
  const [, all] = await shownOf(page);
  await filter(page, "Group").selectOption("year");
  await expect(page).toHaveURL(/\?group=year$/);
  const groups = page.locator("table[data-table] tr.group");
  const labels = await groups.allTextContents();
  expect(labels.length).toBeGreaterThan(2);
  expect(labels[0]).toMatch(/^2026 \d+$/);
  const numbers = labels.map((label) => Number(label.split(" ").at(-1)));
  expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(all);
  await expect(groups.first().getByRole("rowheader")).toBeVisible();
  await filter(page, "Group").selectOption("");
  await expect(groups).toHaveCount(0);
});

test("the CSV has the rows that are shown, and no other", async ({ page }) => {
  await page.goto(at(sites().root, "/claims/"));
  await filter(page, "Status").selectOption("disputed");
  const titles = await rows(page).getByRole("rowheader").getByRole("link").allTextContents();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("claims.csv");
  const [names = [], ...records] = readCsv(await readFile(await download.path(), "utf8")).filter(
    (record) => record.length > 1,
  );
  const place = names.findIndex((name) => name.replace("\uFEFF", "") === "Claim");
  expect(records.length).toBe(titles.length);
  for (const [index, title] of titles.entries()) {
    expect(records[index]?.[place]).toContain(title.replace(/\s+/g, " ").trim());
  }
  expect(names.at(-1)).toBe("Address");
  expect(records.map((record) => record.at(-1))).toContain(
    await rows(page)
      .first()
      .evaluate((row) => new URL((row as HTMLElement).dataset["href"] ?? "", location.href).href),
  );
});

test("each cell of the matrix leads to the documents that it counts, and those alone", async ({
  page,
}) => {
  for (const url of ["/", "/accusations/"]) {
    await page.goto(at(sites().root, url));
    const cells = await page
      .locator("section.matrix")
      .first()
      .locator("tbody td a[href*=accusations]")
      .evaluateAll((links) =>
        links.map((link) => ({
          href: link.getAttribute("href") ?? "",
          marks: link.querySelectorAll("svg").length,
        })),
      );
    expect(cells.length).toBeGreaterThan(20);
    await page.goto(at(sites().root, "/accusations/"));
    const wrong = await page.evaluate((asked) => {
      const documents = [
        ...document.querySelectorAll<HTMLElement>('[data-table="charges"] tbody tr:not(.part)'),
      ].map((row) => JSON.parse(row.dataset["values"] ?? "{}") as Record<string, string[]>);
      return asked.filter(({ href, marks }) => {
        const { searchParams } = new URL(href, location.href);
        const found = documents.filter((values) =>
          [...searchParams].every(([key, value]) => values[key]?.includes(value)),
        );
        return found.length !== marks;
      });
    }, cells);
    expect(wrong, url).toEqual([]);
  }

  await page.goto(at(sites().root, "/"));
  const cell = page.getByRole("link", { name: /^Anthropic on MiniMax: / });
  const marks = await cell.locator("svg").count();
  await cell.click();
  await expect(filter(page, "Accuser")).toHaveValue("Anthropic");
  await expect(filter(page, "Accused")).toHaveValue("MiniMax");
  await expect(page.locator('[data-table="charges"] tr[data-href]:not(.part)')).toHaveCount(marks);
});

test("a charge of a document that matches brings its document, which is not counted", async ({
  page,
}) => {
  await page.goto(at(sites().root, "/accusations/"));
  await filter(page, "Topic").selectOption("replayed sessions");
  const [shown] = await shownOf(page);
  const context = rows(page).and(page.locator(".context"));
  expect(shown).toBeGreaterThan(0);
  expect(await context.count()).toBeGreaterThan(0);
  expect(await rows(page).count()).toBe(shown + (await context.count()));
  await expect(rows(page).first()).not.toHaveClass(/part/);
});

test.describe("a list of several pages", () => {
  /** What the rows of all pages of a list are filtered by, as they are written. */
  async function valuesOf({ dir }: Site, list: string): Promise<Record<string, string[]>[]> {
    const urls = (await pageUrls(dir)).filter(
      (url) => url === `/${list}/` || url.startsWith(`/list/${list}/`),
    );
    expect(urls.length).toBeGreaterThan(1);
    const pages = await Promise.all(
      urls.map((url) => readFile(join(dir, url, "index.html"), "utf8")),
    );
    return pages.flatMap((html) =>
      [...html.matchAll(/data-values="([^"]*)"/g)].map(
        ([, written = ""]) =>
          JSON.parse(written.replaceAll("&quot;", '"').replaceAll("&#34;", '"')) as Record<
            string,
            string[]
          >,
      ),
    );
  }

  test("is filtered and sorted over all of them on the first, to which the others lead", async ({
    page,
  }) => {
    const { root } = sites();
    const written = await valuesOf(root, "sources");
    const opened = written.filter((values) => values["opened"]?.includes("not opened")).length;
    await page.goto(at(root, "/list/sources/2/"));
    await page
      .getByRole("link", { name: `Filter and sort all ${written.length} rows on the first page` })
      .click();
    await expect(page).toHaveURL(/\/sources\/$/);
    const pager = page.getByRole("navigation", { name: "Pages" });
    await expect(pager).toBeVisible();
    await filter(page, "Opened").selectOption("not opened");
    await expect(count(page)).toHaveText(`Showing ${opened} of ${written.length}`);
    await expect(rows(page)).toHaveCount(opened);
    await expect(pager).toBeHidden();

    await header(page, "Relied on by").first().getByRole("button").click();
    const numbers = await rows(page, "sources")
      .locator(".is-relied")
      .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset["order"])));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));

    await reset(page).click();
    await expect(pager).toBeVisible();
    await expect(rows(page)).toHaveCount(100);
  });

  test("says so where another page can't be read", async ({ page }) => {
    await page.route("**/list/sources/*/", (route) => route.abort());
    await page.goto(at(sites().root, "/sources/"));
    await filter(page, "Opened").selectOption("not opened");
    await expect(count(page)).toHaveText(
      "The other pages could not be read: only this page is filtered and sorted.",
    );
  });
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("every row, status and step is read, and no form stands there that does nothing", async ({
    page,
  }) => {
    for (const [url, words] of [
      ["/accusations/", "no reply found in the sources read"],
      ["/claims/", "refuted"],
      ["/laws/", "passed one chamber"],
      ["/cases/", "on appeal"],
    ] as const) {
      await page.goto(at(sites().root, url));
      await expect(page.getByRole("group", { name: "Filter and sort" })).toBeHidden();
      await expect(page.locator("summary", { hasText: "Filter and sort" })).toBeHidden();
      const all = Number(await page.locator("[data-tracker]").getAttribute("data-total"));
      await expect(rows(page)).toHaveCount(all);
      await expect(rows(page).filter({ hasText: words }).first()).toBeVisible();
      await expect(page.locator("main").getByRole("link", { name: "CSV" })).toBeVisible();
    }
  });
});

test("on a phone a row is a card, a table is still heard, and the form sorts", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(at(sites().fixture, "/laws/"));
  await expect(page.getByRole("table", { name: /^Bills/ })).toMatchAriaSnapshot(`
    - table /Bills/:
      - rowgroup:
        - row:
          - columnheader "Bill"
          - columnheader "Latest action"
          - columnheader "Introduced"
      - rowgroup:
        - row:
          - rowheader /Model Act/
          - cell /Mar\\. 1, 2025/
          - cell /introduced Mar\\. 1, 2025/
  `);
  await page.goto(at(sites().root, "/claims/"));
  expect(await overflow(page)).toEqual([]);
  const cells = rows(page).first().getByRole("cell");
  const boxes = await Promise.all((await cells.all()).map((cell) => cell.boundingBox()));
  const tops = boxes.map((box) => box?.y ?? 0);
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(new Set(tops).size).toBe(tops.length);

  await expect(filter(page, "Sort by")).toBeHidden();
  await page.locator("summary", { hasText: "Filter and sort" }).click();
  await filter(page, "Sort by").selectOption("claim");
  await expect(page).toHaveURL(/\?sort=claim$/);
  const titles = await rows(page).getByRole("rowheader").getByRole("link").allTextContents();
  const { compare } = new Intl.Collator("en", { numeric: true, ignorePunctuation: true });
  expect(titles).toEqual(titles.toSorted(compare));
});
