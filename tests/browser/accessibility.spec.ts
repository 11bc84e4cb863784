/** Every template against axe, light and dark, narrow and wide. */

import type { Page } from "playwright/test";
import { OF_COLORS, violations } from "./axe.ts";
import { at, expect, NOTE, REDIRECT, sites, TEMPLATES, test } from "./sites.ts";

const WIDTHS = [320, 1280] as const;

const SCREENS = WIDTHS.flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);
type Screen = (typeof SCREENS)[number];

async function show(page: Page, { width, colorScheme }: Screen): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme });
}

/** All rules in light; in dark those that colors decide. */
const rulesOf = ({ colorScheme }: Screen) => (colorScheme === "dark" ? { rules: OF_COLORS } : {});

// The second page of a list is the same template as the first, with twenty entries and not four hundred.
const { "list of several pages": _long, ...looked } = TEMPLATES;

/** Looks at a page, or at an element of it, on every screen. */
async function look(page: Page, within?: string): Promise<void> {
  for (const screen of SCREENS) {
    await show(page, screen);
    const found = await violations(page, { ...rulesOf(screen), ...(within && { within }) });
    expect.soft(found, `${screen.colorScheme}, ${screen.width} px`).toEqual([]);
  }
}

for (const [name, url] of Object.entries(looked)) {
  test(name, async ({ page }) => {
    await page.goto(at(sites().fixture, url));
    await look(page);
  });
}

for (const url of [
  "/",
  "/accusations/",
  "/arguments/",
  "/cases/",
  "/changes/",
  "/claims/",
  "/companies/deepseek/",
  "/events/",
  "/laws/",
  "/sources/",
  "/maintenance/",
  "/timeline/",
  "/timeline/table/",
]) {
  test(`the record: ${url}`, async ({ page }) => {
    await page.goto(at(sites().root, url));
    await look(page);
  });
}

test("redirect", async ({ page }) => {
  // Without its refresh it can be looked at.
  await page.route(`**${REDIRECT}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, "");
    await route.fulfill({ response, body });
  });
  await page.goto(at(sites().fixture, REDIRECT));
  expect(await violations(page)).toEqual([]);
});

test("a note with a preview open", async ({ page }) => {
  await page.goto(at(sites().fixture, NOTE));
  await page.locator(".prose a.note", { hasText: "its parent" }).hover();
  await expect(page.locator(".preview")).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test.describe("the timeline", () => {
  const states: Readonly<Record<string, string>> = {
    filtered: "?kind=law&show=dim",
    empty: "?q=no+such+words+at+all",
    selected: "?entry=/events/deepseek-day/",
    zoomed: "?from=2026-02-01&to=2026-03-01&lanes=company",
  };
  for (const [state, query] of Object.entries(states)) {
    test(state, async ({ page }) => {
      await page.goto(at(sites().root, "/timeline/") + query);
      await expect(page.locator("timeline-view.ready")).toBeVisible();
      for (const details of await page.locator(".timeline-bar summary").all())
        await details.click();
      await look(page, "timeline-view");
    });
  }
});
