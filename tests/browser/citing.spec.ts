/** What a reader does who cites a note: by one click, by key, without a script. */

import { violations } from "./axe.ts";
import { at, expect, NOTE, sites, test } from "./sites.ts";

const POST = "/events/anthropics-february-2026-disclosure/";

test.describe("with a clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("the note on Anthropic's post of Feb. 23, 2026 is cited as BibTeX by one click, and copied by a second", async ({
    page,
  }) => {
    await page.goto(at(sites().root, POST));
    await page.getByText("Cite this note").click();
    const entry = page.locator(".cite dd").filter({ hasText: "@misc{" });
    await expect(entry).toBeVisible();
    await expect(entry).toContainText("title = {{Anthropic's February 2026 disclosure (alleged)}}");
    await page.getByRole("button", { name: "Copy BibTeX" }).click();
    await expect(page.getByRole("button", { name: "Copied BibTeX" })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await entry.textContent());
    expect(await violations(page, { within: ".cite" })).toEqual([]);
  });
});

test("a citation names the whole address, and opens by key", async ({ page }) => {
  const { fixture } = sites();
  await page.goto(at(fixture, NOTE));
  await page.locator(".cite summary").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".cite dd").first()).toContainText(
    `https://record.example/record${NOTE}`,
  );
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the box opens, and offers no button", async ({ page }) => {
    await page.goto(at(sites().fixture, NOTE));
    await page.getByText("Cite this note").click();
    await expect(page.locator(".cite dd").filter({ hasText: "TY  - ELEC" })).toBeVisible();
    await expect(page.locator(".cite button")).toHaveCount(0);
  });
});
