/** Where things stand: the line of the header, the columns, tables on phones, and that nothing moves. */

import { smallControls } from "../../bench/pages/inBrowser.ts";
import { loadSlowly, MOST_SHIFT, shiftOf } from "./shifts.ts";
import { at, expect, NOTE, sites, TEMPLATES, test, WIDTHS } from "./sites.ts";

const PHONE = { width: 360, height: 800 };

test("the header is one line, and begins and ends where the page does", async ({ page }) => {
  await page.goto(at(sites().fixture, NOTE));
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const { height, header, main } = await page.evaluate(() => {
      const edges = (element: Element) => {
        const { left, right } = element.getBoundingClientRect();
        const { paddingLeft, paddingRight } = getComputedStyle(element);
        return [left + Number.parseFloat(paddingLeft), right - Number.parseFloat(paddingRight)];
      };
      const [header, main] = ["header", "main"].map((name) => document.querySelector(name));
      if (!header || !main) throw new Error("expected a header and a main part");
      return {
        height: header.getBoundingClientRect().height,
        header: edges(header),
        main: edges(main),
      };
    });
    expect(height, `${width}`).toBeLessThanOrEqual(width < 640 ? 53 : 56);
    expect(header, `${width}`).toEqual(main);
  }
});

test("on a phone title, search and menu are 44 px high, and the menu closes by Escape", async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto(at(sites().fixture, NOTE));
  const summary = page.locator(".site-menu summary");
  const link = page.getByRole("navigation", { name: "Menu" }).getByRole("link").first();
  for (const control of [summary, page.locator(".search-open")]) {
    const box = await control.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(link).toBeVisible();
  expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(link).toBeHidden();
  await expect(summary).toBeFocused();
});

for (const [name, url] of Object.entries(TEMPLATES)) {
  // The picture of the timeline has its buttons in rows of their height.
  if (/^home$|timeline/.test(name)) continue;
  test(`${name}: on a phone every control has room for a finger`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto(at(sites().fixture, url), { waitUntil: "networkidle" });
    expect(await smallControls(page)).toEqual([]);
  });
}

test("a citation stays on the line of the words that it stands behind", async ({ page }) => {
  await page.goto(at(sites().root, "/companies/deepseek/"));
  for (const width of [660, 768]) {
    await page.setViewportSize({ width, height: 800 });
    const alone = await page.locator(".table .citation").evaluateAll((citations) =>
      citations.flatMap((citation) => {
        const before = citation.previousSibling;
        const words = before?.textContent?.trimEnd() ?? "";
        if (before?.nodeType !== Node.TEXT_NODE || words === "") return [];
        const range = document.createRange();
        range.setStart(before, words.length - 1);
        range.setEnd(before, words.length);
        const first = citation.querySelector("a")?.getClientRects()[0];
        return first && first.top > range.getBoundingClientRect().bottom - 4 ? [words] : [];
      }),
    );
    expect(alone, `${width}`).toEqual([]);
  }
});

test("a phone's rows are cards that are still a table to those who hear it", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(at(sites().fixture, NOTE));
  const region = page.getByRole("region", { name: "Table: Claim, Status, Source" });
  await expect(region).toMatchAriaSnapshot(`
    - table:
      - rowgroup:
        - row:
          - columnheader "Claim"
          - columnheader "Status"
          - columnheader "Source"
      - rowgroup:
        - row:
          - cell "The lab copied answers"
          - cell /Alleged \\(by a rival\\)/
          - cell
        - row:
          - cell "The lab trained on its own data"
          - cell /Confirmed/
          - cell
  `);
  const cells = region.getByRole("row").nth(1).getByRole("cell");
  const [first, second] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
  expect(second?.y).toBeGreaterThan(first?.y ?? Number.POSITIVE_INFINITY);
  const wider = await region.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(wider).toBe(0);
});

test("elsewhere the first column stays while a wide table scrolls", async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 800 });
  await page.goto(at(sites().fixture, NOTE));
  const region = page.getByRole("region", { name: /^Table: Date, Event/ });
  const cell = region.getByRole("cell").first();
  const before = await cell.boundingBox();
  await region.evaluate((element) => element.scrollBy(80, 0));
  expect(await region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect((await cell.boundingBox())?.x).toBe(before?.x);
});

for (const width of [360, 1280]) {
  test(`nothing moves while a page loads at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await loadSlowly(page);
    const shifts: Record<string, number> = {};
    for (const [name, url] of Object.entries(TEMPLATES)) {
      await page.goto(at(sites().fixture, url));
      const shift = await shiftOf(page);
      if (shift > MOST_SHIFT) shifts[name] = shift;
    }
    expect(shifts).toEqual({});
  });
}
