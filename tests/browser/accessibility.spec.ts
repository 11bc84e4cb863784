/** Every template against axe, light and dark, narrow and wide. */

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { at, expect, NOTE, REDIRECT, sites, TEMPLATES, test } from "./sites.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const WIDTHS = [320, 1280] as const;

/** The rules that colors decide; nothing else changes with the scheme. */
const OF_COLORS = ["color-contrast", "link-in-text-block"];

/**
 * Numbers of sources and footnotes stand among words whose line height bounds them, which WCAG
 * excepts from the size of targets (2.5.8, "inline"); axe does not see that in a cell of a table.
 */
const REFERENCE = /^<a [^>]*href="#(?:e\d+_)?(?:source|fn)_/;

async function violations(
  page: Page,
  rules?: readonly string[],
  within = "html",
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include(within);
  const chosen = rules ? axe.withRules([...rules]) : axe.withTags(TAGS);
  const { violations: found } = await chosen.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => id !== "target-size" || !REFERENCE.test(html))
      .map(({ target, any, all, none }) => {
        const messages = [...any, ...all, ...none].map(({ message }) => message);
        return `${id}: ${target.join(" ")}: ${messages.join(" ")}`;
      }),
  );
}

async function look(page: Page, address: string): Promise<void> {
  await page.goto(address);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: "light" });
    expect.soft(await violations(page), `light, ${width} px`).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await violations(page, OF_COLORS), `dark, ${width} px`).toEqual([]);
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
        const found = await violations(page, undefined, "timeline-view");
        expect.soft(found, `light, ${width} px`).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark" });
        const dark = await violations(page, OF_COLORS, "timeline-view");
        expect.soft(dark, `dark, ${width} px`).toEqual([]);
      }
    });
  }
});
