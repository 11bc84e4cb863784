/** The page of changes: what has happened since a day, with a script and without. */

import { at, expect, sites, test } from "./sites.ts";

const { root } = sites();

test("what has happened since a day is two steps from the first page", async ({ page }) => {
  await page.goto(at(root, "/"));
  await page.getByRole("contentinfo").getByRole("link", { name: "Changes" }).click();
  await page.getByLabel("Since").fill("2026-09-01");
  await page.getByLabel("Since").press("Enter");
  await expect(page).toHaveURL(/\/changes\/\?since=2026-09-01$/);
  const list = page.getByRole("region", { name: /^Developments/ });
  await expect(list.getByRole("heading", { level: 2 })).toHaveText(/^Developments \d+ of \d+$/);
  for (const name of [
    "Anthropic September 2026 threat report",
    "Joint advisory AA26-251A published",
    "Third Circuit affirms Thomson Reuters v. Ross",
    "OpenAI discloses a Moonshot-linked campaign",
  ]) {
    await expect(list.getByRole("link", { name })).toBeVisible();
  }
  await expect(list.getByText("alleged by Anthropic", { exact: true }).first()).toBeVisible();
  await expect(list.getByRole("heading", { level: 3 }).first()).toHaveText("October 2026");
  await expect(list.getByRole("heading", { name: "August 2026" })).toBeHidden();

  await page.getByRole("button", { name: "Show all" }).click();
  await expect(page).toHaveURL(/\/changes\/$/);
  await expect(list.getByRole("heading", { name: "August 2026" })).toBeVisible();
  await page.goBack();
  await expect(list.getByRole("heading", { name: "August 2026" })).toBeHidden();
});

test("what has been edited stands on the same page, with how far back that is known", async ({
  page,
}) => {
  await page.goto(at(root, "/changes/"));
  await page.getByRole("link", { name: "Edits", exact: true }).click();
  const list = page.getByRole("region", { name: /^Edits/ });
  // A shallow clone knows of no edit, and says so.
  await expect(list.getByText(/By the history of the notes|without the history/)).toBeVisible();
});

test("a day in the address is read, and what is no day is not", async ({ page }) => {
  await page.goto(`${at(root, "/changes/")}?since=2030-01-01`);
  await expect(page.getByText("Nothing since that day.").first()).toBeVisible();
  await page.goto(`${at(root, "/changes/")}?since=soon`);
  await expect(page.getByLabel("Since")).toHaveValue("");
  await expect(page.getByRole("heading", { name: "August 2026" }).first()).toBeVisible();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("every month has an address, and no field stands there that does nothing", async ({
    page,
  }) => {
    await page.goto(at(root, "/changes/"));
    await expect(page.getByLabel("Since")).toBeHidden();
    await page.getByRole("link", { name: "September 2026" }).first().click();
    await expect(page).toHaveURL(/#developments-2026-09$/);
    await expect(page.getByRole("heading", { name: "September 2026" }).first()).toBeInViewport();
  });

  test("the page of a law leads to a feed of it", async ({ page, request }) => {
    await page.goto(at(root, "/laws/deterring-american-ai-model-theft-act-of-2026/"));
    const link = page.getByRole("link", { name: /^Follow .*H\.R\.\s8283/ });
    const feed = await request.get(
      new URL((await link.getAttribute("href")) ?? "", page.url()).href,
    );
    expect(feed.headers()["content-type"]).toMatch(/xml/);
    expect(await feed.text()).toMatch(/<title>[^<]*H\.R\. 8283[^<]*<\/title>/);
  });
});
