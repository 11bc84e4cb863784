/** Everything by keyboard: in the order of reading, seen, and without a trap. */

import type { Page } from "playwright/test";
import { at, expect, NOTE, sites, TEMPLATES, test } from "./sites.ts";

interface Stop {
  readonly what: string;
  /** Its place in the order of the document. */
  readonly order: number;
  readonly outline: number;
  readonly visible: boolean;
}

/** What has the focus, or undefined at the end of the page. */
function focused(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, width } = element.getBoundingClientRect();
    return {
      what: element.outerHTML.slice(0, 100),
      order: [...document.querySelectorAll("*")].indexOf(element),
      outline: outlineStyle === "none" ? 0 : parseFloat(outlineWidth),
      visible: width > 0 && bottom > 0 && top < innerHeight,
    };
  });
}

/** Every stop of the Tab key from the top of the page, up to a number. */
async function stops(page: Page, most: number): Promise<Stop[]> {
  const found: Stop[] = [];
  for (let count = 0; count < most; count++) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (!stop) break;
    found.push(stop);
  }
  return found;
}

for (const width of [320, 1280]) {
  for (const name of ["home", "note with everything", "list of laws", "maintenance"]) {
    test(`${name} at ${width} px: every stop is seen, in the order of the page`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(at(sites().fixture, TEMPLATES[name] ?? "/"));
      const all = await stops(page, 60);
      expect(all.length).toBeGreaterThan(8);
      expect(all.filter(({ outline }) => outline < 2).map(({ what }) => what)).toEqual([]);
      expect(all.filter(({ visible }) => !visible).map(({ what }) => what)).toEqual([]);
      const orders = all.map(({ order }) => order);
      expect(orders).toEqual(orders.toSorted((a, b) => a - b));
      expect(new Set(orders).size).toBe(orders.length);
    });
  }
}

test("the first stop leads to the text", async ({ page }) => {
  await page.goto(at(sites().fixture, NOTE));
  const skip = page.getByRole("link", { name: "Skip to the text" });
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await page.keyboard.press("Tab");
  const stop = await page.evaluate(
    () => document.activeElement?.closest("main, header, footer")?.tagName,
  );
  expect(stop).toBe("MAIN");
});

test("a link leads past a long list of sources", async ({ page }) => {
  await page.goto(at(sites().root, "/companies/deepseek/"));
  const skip = page.getByRole("link", { name: "Skip the list of sources" });
  await expect(skip).not.toBeInViewport();
  await skip.focus();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator(".connections-all a").first()).toBeFocused();
});

test("wide tables, code and formulas can be reached and scrolled", async ({ page }) => {
  await page.goto(at(sites().fixture, NOTE));
  for (const [selector, width] of [
    // Narrower, a table's rows are cards and nothing of it scrolls.
    [".prose .table", 660],
    [".prose pre.code", 320],
    [".prose .math", 320],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    const region = page.locator(selector).first();
    await region.focus();
    await expect(region).toBeFocused();
    const { scrollWidth, clientWidth } = await region.evaluate((element) => ({
      scrollWidth: element.scrollWidth,
      clientWidth: element.clientWidth,
    }));
    expect(scrollWidth, selector).toBeGreaterThan(clientWidth);
    await page.keyboard.press("ArrowRight");
    await expect
      .poll(() => region.evaluate((element) => element.scrollLeft), { message: selector })
      .toBeGreaterThan(0);
  }
});

test("the switch and what is folded work by key", async ({ page }) => {
  await page.goto(at(sites().fixture, NOTE));
  await page.getByRole("button", { name: /^Switch to / }).focus();
  await page.keyboard.press("Space");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const folded = page.locator("details.callout");
  await folded.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(folded).toHaveAttribute("open", "");
});

test("a closed fold holds no stop", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(at(sites().fixture, NOTE));
  const inContents = (await stops(page, 40)).filter(({ what }) =>
    /href="#(?:tables|callouts|lists)"/.test(what),
  );
  // The headings' own anchors are stops; the links of the closed contents are not.
  expect(inContents.filter(({ what }) => !what.includes("anchor"))).toEqual([]);
});
