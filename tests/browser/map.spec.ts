/** The views of the map: who accuses whom, one note by relation, and what ties two. */

import type { Page } from "playwright/test";
import { violations } from "./axe.ts";
import { at, expect, overflow, type Site, sites, test, WIDTHS, watch } from "./sites.ts";

/** One address of each state of each view. */
const STATES = {
  "who accuses whom": "/graph/",
  "a row of it": "/graph/?accuser=Anthropic",
  "a cell of it": "/graph/?accuser=Anthropic&accused=DeepSeek",
  "without a reply": "/graph/?reply=none",
  "until a day": "/graph/?until=2026-04-01",
  "the most linked notes": "/graph/note/",
  "one note": "/graph/note/?note=/companies/alibaba/",
  "one note until a day": "/graph/note/?note=/companies/deepseek/&until=2025-06-01",
  "nothing asked": "/graph/ties/",
  "the second note alone": "/graph/ties/?to=/companies/deepseek/",
  "what ties two": "/graph/ties/?note=/companies/openai/&to=/companies/deepseek/",
  "a long chain": "/graph/ties/?note=/people/yan-junjie/&to=/laws/eu-ai-act/",
  "through laws": "/graph/ties/?through=law",
} as const;

async function open(page: Page, url: string, site: Site = sites().root): Promise<void> {
  await page.goto(at(site, "/") + url.slice(1));
  await expect(page.locator("[data-matrix][data-ready], [data-map][data-ready]")).toBeVisible();
  await expect(page.getByText("Looking for the sentence")).toHaveCount(0);
}

for (const width of WIDTHS) {
  test(`fits ${width} px in every state`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const [name, url] of Object.entries(STATES)) {
      await open(page, url);
      expect.soft(await overflow(page), name).toEqual([]);
    }
  });
}

for (const [name, url] of Object.entries(STATES)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`no rule of axe is broken: ${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, url);
      expect(await violations(page)).toEqual([]);
    });
  }
}

test("works below a base, in silence, and its links stay there", async ({ page }) => {
  const site = sites().below;
  const { complaints } = watch(page, site.origin);
  await open(page, "/graph/?accused=DeepSeek", site);
  for (const link of await page.locator(".map-ways a").all()) {
    expect(await link.getAttribute("href")).toMatch(/^\/a\/b\//);
  }
  await open(page, "/graph/note/?note=/companies/alibaba/", site);
  await expect(page.locator(".map-lead")).not.toBeEmpty();
  await page.getByRole("link", { name: "Read “Anthropic letter on Alibaba”" }).first().click();
  await expect(page).toHaveURL(/\/a\/b\/events\/anthropic-letter-on-alibaba\//);
  expect(complaints).toEqual([]);
});

test.describe("who accuses whom", () => {
  test("a mark shows its documents beside the matrix, and Escape ends it", async ({ page }) => {
    await open(page, "/graph/");
    await expect(page.locator(".map-panel")).toBeHidden();
    await page.getByRole("link", { name: /^Anthropic on DeepSeek: \d alleged/ }).click();
    const heading = page.locator(".map-panel h2");
    await expect(heading).toHaveText("What Anthropic has accused DeepSeek of");
    await expect(heading).toBeFocused();
    const marks = page.getByRole("link", { name: /^Anthropic on DeepSeek/ }).locator("[data-row]");
    await expect(page.locator(".map-panel li")).toHaveCount(await marks.count());
    await page.keyboard.press("Escape");
    await expect(page.locator(".map-panel")).toBeHidden();
    await expect(page).toHaveURL(/\/graph\/$/);
    await page.goBack();
    await expect(heading).toBeVisible();
  });

  test("numbers and marks are those of what is asked", async ({ page }) => {
    await open(page, "/graph/?until=2026-04-01");
    const total = Number(await page.locator(".matrix tfoot td").last().textContent());
    await expect(page.locator(".map-panel li")).toHaveCount(total);
    const rows = await page
      .locator(".matrix [data-row]:visible")
      .evaluateAll((marks) => new Set(marks.map((mark) => mark.getAttribute("data-row"))).size);
    expect(rows).toBeLessThanOrEqual(total);
    await page.getByRole("button", { name: "Close" }).click();
    const all = Number(await page.locator(".matrix tfoot td").last().textContent());
    expect(all).toBeGreaterThan(total);
  });

  test("a reply counts from its day on, in the bar, the panel and the choice", async ({ page }) => {
    const mark = page
      .getByRole("link", { name: /^Anthropic on MiniMax/ })
      .locator("[data-row*='february']");
    await open(page, "/graph/");
    await expect(mark).toHaveAttribute("data-answer", "others");
    const stands = page.getByText("Statuses and texts are those of the day of the facts");
    await expect(stands).toBeHidden();
    await open(page, "/graph/?until=2026-04-01&reply=none");
    await expect(mark).toHaveAttribute("data-answer", "nobody");
    await expect(stands).toBeVisible();
    const charge = page.locator(".map-panel li", { hasText: "Anthropic’s February 2026" });
    await expect(charge).toContainText("none on record by 2026-04-01");
    await expect(charge).not.toContainText("July 27, 2026");
    await open(page, "/graph/?until=2026-07-27&reply=some");
    await expect(mark).toHaveAttribute("data-answer", "others");
    await expect(charge).toContainText("July 27, 2026");
    await page.getByRole("button", { name: "Close" }).click();
    await expect(mark).toHaveAttribute("data-answer", "others");
  });

  test("who is accused without a name shares a column, and goes by the words of the document", async ({
    page,
  }) => {
    await open(page, "/graph/");
    await page
      .getByRole("link", { name: /^OpenAI on companies based in China “and others”/ })
      .click();
    await expect(page.locator(".map-panel li")).toContainText(
      "on companies based in China “and others”, none named",
    );
    await open(page, "/graph/?accused=unnamed+groups");
    const count = await page.locator(".map-panel li").count();
    expect(count).toBeGreaterThan(5);
    await page.getByRole("link", { name: "In the list of accusations" }).click();
    await expect(page.locator("tr[data-href]:not(.part)").filter({ visible: true })).toHaveCount(
      count,
    );
  });

  test("forced colors draw no bar below what nobody answered", async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await open(page, "/graph/");
    const bars = await page
      .locator(".matrix [data-answer='nobody']")
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).borderBlockEndWidth));
    expect(new Set(bars)).toEqual(new Set(["0px"]));
  });

  test("leads on: the list and the timeline show the same documents", async ({ page }) => {
    await open(page, "/graph/?accused=StepFun");
    const count = await page.locator(".map-panel li").count();
    await page.getByRole("link", { name: "In the list of accusations" }).click();
    await expect(page.locator("tr[data-href]:not(.part)").filter({ visible: true })).toHaveCount(
      count,
    );
    await open(page, "/graph/?accused=StepFun");
    await page.getByRole("link", { name: "As a timeline" }).click();
    await expect(page).toHaveURL(/\/timeline\/\?accused=companies\/stepfun$/);
    await open(page, "/graph/?accused=DeepSeek&until=2026-04-01");
    await page.getByRole("link", { name: "As a timeline" }).click();
    await expect(
      page.getByRole("button", { name: "Remove filter: On record by 2026-04-01" }),
    ).toBeVisible();
  });

  test("says so where the list can't be had", async ({ page }) => {
    await page.route("**/accusations/", (route) => route.fulfill({ status: 500, body: "" }));
    await page.goto(`${at(sites().root, "/graph/")}?reply=none`);
    await expect(page.locator(".map-panel")).toContainText("could not be loaded");
  });

  test("finds a note, until the same day, and says so where no note has the name", async ({
    page,
  }) => {
    await open(page, "/graph/?until=2026-04-01");
    await page.getByRole("searchbox", { name: "Note" }).fill("Alibaba");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page.locator(".map-note h2")).toHaveText("Alibaba");
    await expect(page).toHaveURL(/\?note=\/companies\/alibaba\/&until=2026-04-01$/);
    await open(page, "/graph/note/?find=no such note");
    const field = page.getByLabel("Note", { exact: true });
    await expect(field).toHaveValue("no such note");
    expect(await field.evaluate((input: HTMLInputElement) => input.validationMessage)).toContain(
      "No note of that name",
    );
    await expect(page.getByRole("heading", { name: "Notes with most links" })).toBeVisible();
  });

  test("old addresses of the map redirect to the view that shows the same", async ({ page }) => {
    await page.goto(`${at(sites().root, "/graph/")}?note=/companies/deepseek/`);
    await expect(page.locator(".map-note h2")).toHaveText("DeepSeek");
    await page.goto(`${at(sites().root, "/graph/")}?kinds=all&links=all`);
    await expect(page).toHaveURL(/\/graph\/free\/\?kinds=all&links=all$/);
  });
});

test.describe("one note", () => {
  test("follows a link to the next note, back and forward, by key", async ({ page }) => {
    await open(page, "/graph/note/?note=/companies/stepfun/");
    const link = page
      .locator(".map-others")
      .getByRole("link", { name: "NSA, CISA and FBI" })
      .first();
    await link.focus();
    await page.keyboard.press("Enter");
    const heading = page.locator(".map-note h2");
    await expect(heading).toHaveText("NSA, CISA and FBI");
    await expect(heading).toBeFocused();
    await page.goBack();
    await expect(heading).toHaveText("StepFun");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("heading", { name: "Notes with most links" })).toBeVisible();
  });

  test("has every linked note, and unfolds what does not fit", async ({ page }) => {
    await open(page, "/graph/note/?note=/companies/alibaba/");
    const facts = (await page.locator(".map-note .map-facts").first().textContent()) ?? "";
    const [, count] = /(\d+) linked notes/.exec(facts) ?? [];
    await expect(page.locator("[data-part='result'] .map-columns li")).toHaveCount(Number(count));
    const more = page.getByRole("button", { name: /^\d+ more$/ }).first();
    await more.focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("[data-part='result'] .map-columns a:focus")).toHaveCount(1);
  });

  test("the marks in time and the rows mark each other", async ({ page }) => {
    await open(page, "/graph/note/?note=/companies/stepfun/");
    const row = page.locator(".map-columns li", { hasText: "Joint advisory" }).first();
    const place = await row.getAttribute("data-row");
    await row.hover();
    await expect(page.locator(`.map-strip [data-mark="${place}"]`)).toHaveAttribute("data-lit", "");
    await page.locator(`.map-strip [data-mark="${place}"]`).click({ force: true });
    await expect(row.getByRole("link").first()).toBeFocused();
  });

  test("what is chosen stays through the views", async ({ page }) => {
    await open(page, "/graph/note/?note=/companies/deepseek/&until=2026-04-01");
    await page
      .getByRole("navigation", { name: "Views of the map" })
      .getByRole("link", { name: "Free map" })
      .click();
    await expect(page.locator(".graph-panel h2")).toHaveText("DeepSeek");
    await expect(page.getByLabel("Until")).toHaveValue("2026-04-01");
    await page
      .getByRole("navigation", { name: "Views of the map" })
      .getByRole("link", { name: "One note" })
      .click();
    await expect(page.locator(".map-note h2")).toHaveText("DeepSeek");
    await expect(page.locator("[data-part='result'] .map-columns")).not.toContainText(
      "NSTM-4 issued",
    );
    await page
      .getByRole("navigation", { name: "Views of the map" })
      .getByRole("link", { name: "Who accuses whom" })
      .click();
    await expect(page.locator("[data-matrix][data-ready]")).toBeVisible();
    await expect(page).toHaveURL(/\/graph\/\?until=2026-04-01$/);
  });

  test("says so where its data can't be had", async ({ page }) => {
    await page.route("**/graph/view.json", (route) => route.fulfill({ status: 500, body: "" }));
    await page.goto(at(sites().root, "/graph/note/"));
    await expect(page.getByText("The map could not be loaded.")).toBeVisible();
  });
});

test.describe("what ties two", () => {
  test("keeps the second note alone, and says what is missing", async ({ page }) => {
    await open(page, "/graph/ties/");
    await page.getByLabel("and", { exact: true }).fill("DeepSeek");
    await page.getByLabel("and", { exact: true }).press("Enter");
    await expect(page).toHaveURL(/\/graph\/ties\/\?to=\/companies\/deepseek\/$/);
    await page.reload();
    await expect(page.getByLabel("and", { exact: true })).toHaveValue("DeepSeek");
    await expect(
      page.getByRole("status").filter({ hasText: "Name the first note too" }),
    ).toBeVisible();
    await page.getByLabel("What ties").fill("OpenAI");
    await page.getByLabel("What ties").press("Enter");
    await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(
      "from OpenAI to DeepSeek",
    );
    await expect(page.getByText("Name the first note too")).toBeHidden();
  });

  test("a note that is dated later was not on record", async ({ page }) => {
    await open(page, "/graph/ties/?note=/companies/deepseek/&to=/laws/nstm-4/&until=2026-04-01");
    await expect(page.locator("main")).toContainText("was not on record by 2026-04-01");
    await expect(page.locator(".map-chains li")).toHaveCount(0);
    await open(page, "/graph/note/?note=/laws/nstm-4/&until=2026-04-01");
    await expect(page.locator("main")).toContainText("was not on record by 2026-04-01");
  });
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("each mark leads to the list of accusations, and each view says where the same stands", async ({
    page,
  }) => {
    await page.goto(at(sites().root, "/graph/"));
    await page.getByRole("link", { name: /^Anthropic on DeepSeek/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Accusations");
    await page.goto(at(sites().root, "/graph/note/"));
    await page.locator("main").getByRole("link", { name: "DeepSeek", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("DeepSeek");
    await page.goto(at(sites().root, "/graph/ties/"));
    await expect(page.locator("main")).toContainText(
      "The page of each note lists what it is linked with",
    );
  });
});
