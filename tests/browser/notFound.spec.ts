/** The page for an address at which there is nothing: near names, a search, the ways in. */

import { violations } from "./axe.ts";
import { loadSlowly, MOST_SHIFT, shiftOf } from "./shifts.ts";
import { at, expect, overflow, sites, test } from "./sites.ts";

for (const name of ["root", "below"] as const) {
  test(`${name}: a misspelt address offers the note, with its sentence`, async ({ page }) => {
    const site = sites()[name];
    await page.goto(at(site, "/companies/deepseak/"));
    const near = page.getByRole("region", { name: /Did you mean/ });
    await expect(near.getByRole("link").first()).toHaveText("DeepSeek");
    await expect(near.locator(".entry-text").first()).not.toBeEmpty();
    await expect(page.getByRole("status")).toContainText("DeepSeek");
    const field = page.getByRole("textbox", { name: /Names/ });
    await expect(field).toHaveValue("deepseak");
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await overflow(page)).toEqual([]);
    await near.getByRole("link").first().click();
    await page.waitForURL(at(site, "/companies/deepseek/"));
  });
}

test("nothing moves on a phone as the names come", async ({ page }) => {
  await loadSlowly(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(at(sites().root, "/companies/deepseak/"), { waitUntil: "networkidle" });
  await expect(page.getByRole("region", { name: /Did you mean/ })).toBeVisible();
  expect(await shiftOf(page)).toBeLessThanOrEqual(MOST_SHIFT);
});

test("a note that moved is found under its former folder", async ({ page }) => {
  await page.goto(at(sites().root, "/old/place/defend-trade-secrets-act.html"));
  await expect(page.getByRole("link", { name: "Defend Trade Secrets Act" })).toBeVisible();
});

test("an address like no name has the search and the ways in alone", async ({ page }) => {
  await page.goto(at(sites().root, "/zzyzzx/"));
  await expect(page.getByRole("textbox", { name: /Names/ })).toHaveValue("zzyzzx");
  await expect(page.locator("[data-not-found-near]")).toBeHidden();
  const ways = page.getByRole("navigation", { name: "Ways in" }).getByRole("link");
  for (const href of await ways.evaluateAll((all) =>
    all.map((a) => (a as HTMLAnchorElement).href),
  )) {
    expect((await page.request.get(href)).status(), href).toBe(200);
  }
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the ways in are there", async ({ page }) => {
    await page.goto(at(sites().root, "/companies/deepseak/"));
    await expect(page.getByRole("link", { name: "All notes, A to Z" }).last()).toBeVisible();
    await expect(page.getByRole("button", { name: "Search" }).last()).toBeVisible();
  });
});
