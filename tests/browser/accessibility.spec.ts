/** Every template against axe, light and dark, narrow and wide. */

import type { Page } from "playwright/test";
import { OF_COLORS, violations } from "./axe.ts";
import { at, expect, NOTE, REDIRECT, sites, TEMPLATES, test } from "./sites.ts";

const WIDTHS = [320, 1280] as const;

async function look(page: Page, address: string): Promise<void> {
  await page.goto(address);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: "light" });
    expect.soft(await violations(page), `light, ${width} px`).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await violations(page, { rules: OF_COLORS }), `dark, ${width} px`).toEqual([]);
  }
}

// The second page of a list is the same template as the first, with twenty entries and not four hundred.
const { "list of several pages": _long, ...looked } = TEMPLATES;

for (const [name, url] of Object.entries(looked)) {
  test(name, ({ page }) => look(page, at(sites().fixture, url)));
}

for (const url of [
  "/",
  "/companies/deepseek/",
  "/events/",
  "/maintenance/",
  "/timeline/",
  "/timeline/table/",
]) {
  test(`the record: ${url}`, ({ page }) => look(page, at(sites().root, url)));
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
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: "light" });
        const found = await violations(page, { within: "timeline-view" });
        expect.soft(found, `light, ${width} px`).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark" });
        const dark = await violations(page, { rules: OF_COLORS, within: "timeline-view" });
        expect.soft(dark, `dark, ${width} px`).toEqual([]);
      }
    });
  }
});
