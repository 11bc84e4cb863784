/** Two companies compared: in time, and as a table of the same. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { violations } from "./axe.ts";
import { at, expect, sites, test } from "./sites.ts";

const open = async (page: Page) => {
  await page.goto(at(sites().root, "/compare/?a=DeepSeek&b=Moonshot+AI"));
  await expect(page.locator(".lanes-picture")).toBeVisible();
};

test("each company stands alone, and what concerns both between them", async ({ page }) => {
  await open(page);
  await expect(page.locator(".lanes-name")).toHaveText([
    /^DeepSeek alone/,
    /^Both/,
    /^Moonshot AI alone/,
  ]);
  const both = page.locator("g.lanes-both .lanes-entry");
  await expect(both.filter({ hasText: "Anthropic disclosure" })).toHaveCount(1);
  const disclosure = both.filter({ hasText: "Anthropic disclosure" });
  await expect(disclosure).toHaveAttribute(
    "aria-label",
    /Feb\. 23, 2026; Anthropic.s February 2026 disclosure; alleged by Anthropic; Event: confirmed/,
  );
  await disclosure.hover();
  await expect(page.locator(".timeline-tip")).toContainText("Event: confirmed");
});

test("figures have their number and unit in words, and one scale", async ({ page }) => {
  await open(page);
  const labels = await page
    .locator("a:has(.lanes-disc)")
    .evaluateAll((links) => links.map((link) => link.getAttribute("aria-label") ?? ""));
  expect(labels.some((label) => label.startsWith("exchanges: over 150,000 (Anthropic)"))).toBe(
    true,
  );
  expect(labels.some((label) => label.startsWith("exchanges: over 23 million (Anthropic)"))).toBe(
    true,
  );
  const radius = async (words: string) =>
    Number(
      await page.locator(`a[aria-label^="exchanges: ${words}"] .lanes-disc`).getAttribute("r"),
    );
  const [few, many] = [await radius("over 3.4 million"), await radius("over 23 million")];
  expect((many / few) ** 2).toBeCloseTo(23 / 3.4, 1);
});

test("the table has every entry that the data of the two companies have", async ({ page }) => {
  await open(page);
  const read = async (name: string) => {
    const file = join(sites().root.dir, `data/timeline/companies/${name}.json`);
    const data = JSON.parse(await readFile(file, "utf8")) as {
      entries: { id: string; mentions?: true }[];
    };
    return data.entries.flatMap(({ id, mentions }) => (mentions ? [] : id));
  };
  const ids = new Set([...(await read("deepseek")), ...(await read("moonshot-ai"))]);
  await page.getByText(/^The same as a table/).click();
  const links = page.locator(".lanes-table th a");
  await expect(links).toHaveCount(ids.size);
  await expect(page.locator(".lanes-table")).toContainText("DeepSeek: over 12.1 million exchanges");
});

test("one Tab leads into the picture, arrows from entry to entry, Enter opens", async ({
  page,
}) => {
  await open(page);
  const links = page.locator(".lanes-picture [data-id]");
  await expect(page.locator('.lanes-picture [tabindex="0"]')).toHaveCount(1);
  await links.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  await expect(page.locator(".timeline-tip")).toBeVisible();
  const href = await links.nth(1).getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${href}$`));
});

test("the pages of companies and the filtered timeline lead to it", async ({ page }) => {
  await page.goto(at(sites().root, "/companies/deepseek/"));
  await page.getByRole("link", { name: "Compare with another company" }).click();
  await expect(page).toHaveURL(/\/compare\/\?a=DeepSeek$/);
  await page.goto(at(sites().root, "/timeline/?company=companies/deepseek"));
  await expect(page.locator("timeline-view.ready")).toBeVisible();
  await page.getByRole("link", { name: "Compare DeepSeek with another company" }).click();
  await expect(page).toHaveURL(/\/compare\/\?a=DeepSeek$/);
});

for (const width of [360, 1280]) {
  test(`at ${width} px it fits and has no fault that axe knows`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await violations(page, { within: ".lanes" })).toEqual([]);
  });
}
