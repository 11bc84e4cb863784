/** The key moments of the timeline: named in its picture, listed beside it, read as a story. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { at, expect, sites, test } from "./sites.ts";

interface Moment {
  readonly id: string;
  readonly title: string;
  readonly key: number;
  readonly line: string;
}

async function chosen(): Promise<Moment[]> {
  const json = await readFile(join(sites().root.dir, "data/timeline/all.json"), "utf8");
  const { entries } = JSON.parse(json) as { entries: Partial<Moment>[] };
  return entries.filter((entry): entry is Moment => entry.key !== undefined);
}

async function open(page: Page, url = "/timeline/"): Promise<void> {
  await page.goto(at(sites().root, url));
  await page.locator("timeline-view").scrollIntoViewIfNeeded();
  await expect(page.locator("timeline-view.ready")).toBeVisible();
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();
const rows = (page: Page) => page.locator(".timeline-stage .moment");
const card = (page: Page) => page.locator(".timeline-card");

/** The words of each moment as drawn: its line, in one piece or several. */
async function lines(page: Page): Promise<string[]> {
  return (await rows(page).all()).reduce<Promise<string[]>>(async (found, row) => {
    const parts = await row.locator(".moment-line").allTextContents();
    return [...(await found), plain(parts.join(" "))];
  }, Promise.resolve([]));
}

test("the opening view names every key moment in the order of time, and lists it with its reason", async ({
  page,
}) => {
  await open(page);
  const moments = await chosen();
  expect(moments.length).toBeGreaterThanOrEqual(12);
  expect(moments.length).toBeLessThanOrEqual(15);
  expect(moments.map(({ key }) => key)).toEqual(moments.map((_, index) => index + 1));
  expect(await lines(page)).toEqual(moments.map(({ line }) => plain(line)));
  const listed = page.locator(".moments > li");
  await expect(listed).toHaveCount(moments.length);
  for (const [index, { line }] of moments.entries()) {
    await expect(listed.nth(index)).toContainText(plain(line));
    await expect(listed.nth(index).locator(".status").first()).toBeVisible();
    await expect(listed.nth(index)).toContainText(/Chosen: \S/);
  }
});

test("the story is read in as many steps as it has moments, each with an address", async ({
  page,
}) => {
  await open(page);
  const moments = await chosen();
  await card(page)
    .getByRole("button", { name: /^Start with 1/ })
    .click();
  for (const [index, { id, title, key }] of moments.entries()) {
    await expect(card(page)).toContainText(`Key moment ${key} of ${moments.length}`);
    await expect(card(page).locator(".timeline-card-title")).toHaveText(plain(title));
    await expect(card(page).locator(".status").first()).toBeVisible();
    await expect(card(page)).toContainText("Sources");
    await expect(page).toHaveURL(new RegExp(`[?&]entry=${id.replaceAll("/", "\\/")}`));
    if (index < moments.length - 1)
      await card(page)
        .getByRole("button", { name: new RegExp(`^${key + 1}: `) })
        .click();
  }
  await card(page).getByRole("button", { name: "← 14" }).click();
  await expect(card(page)).toContainText("Key moment 14 of");
  await card(page).getByRole("button", { name: "Close" }).click();
  await expect(card(page)).toContainText("Read it as a story");
});

test("N and P go from one key moment to the next and back", async ({ page }) => {
  await open(page);
  await page.locator(".timeline-stage").focus();
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await expect(card(page)).toContainText("Key moment 2 of");
  await page.keyboard.press("p");
  await expect(card(page)).toContainText("Key moment 1 of");
});

test("a charge says what it says, and that it was said", async ({ page }) => {
  await open(page, "/timeline/?entry=/events/anthropics-february-2026-disclosure/");
  await expect(card(page)).toContainText(/What it says:.*alleged by Anthropic/);
  await expect(card(page)).toContainText(/Event:.*confirmed/);
});

for (const [width, height] of [
  [1280, 900],
  [360, 800],
] as const) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test("the chosen mark and its card are in view together", async ({ page }) => {
      await open(page);
      const start = card(page).getByRole("button", { name: /^Start with 1/ });
      await start.click();
      for (const next of [2, 3, 4, 5])
        await card(page)
          .getByRole("button", { name: new RegExp(`^${next}: `) })
          .click();
      await expect(card(page)).toContainText("Key moment 5 of");
      await expect
        .poll(async () => {
          const [mark, box] = await Promise.all([
            page
              .locator(width < 950 ? ".timeline-ring rect" : ".moment.chosen .disc")
              .boundingBox(),
            card(page).locator(".timeline-card-title").boundingBox(),
          ]);
          if (!mark || !box) return "nothing";
          const isIn = (y: number) => y >= 0 && y <= height;
          const isCovered = width < 950 && mark.y + mark.height > box.y;
          return isIn(mark.y) && isIn(box.y) && !isCovered ? "both" : `${mark.y}, ${box.y}`;
        })
        .toBe("both");
    });
  });
}

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the still picture names the same moments, and the list leads to their notes", async ({
    page,
  }) => {
    await page.goto(at(sites().root, "/timeline/"));
    const moments = await chosen();
    const still = page.locator(".timeline-still .moment");
    await expect(still).toHaveCount(moments.length);
    const links = page.locator(".moments > li .moments-words > a");
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual(
      moments.map(({ id }) => id),
    );
  });
});

test.describe("without a script, in print", () => {
  test.use({ javaScriptEnabled: false });

  test("a story has every step with its sentence, statuses and sources", async ({ page }) => {
    await page.goto(at(sites().root, STORY));
    await page.emulateMedia({ media: "print" });
    const steps = page.locator(".story-steps > li");
    const count = await steps.count();
    expect(count).toBeGreaterThan(5);
    await expect(page.locator(".story-sentence")).toHaveCount(count);
    for (const step of await steps.all()) {
      await expect(step.locator(".status").first()).toBeVisible();
      await expect(step).toContainText("Sources: ");
    }
  });
});

test("a filter keeps the numbers, and leaves out the moments that it hides", async ({ page }) => {
  await open(page, "/timeline/?company=companies/minimax");
  const numbers = (await rows(page).locator(".number").allTextContents()).map(Number);
  const moments = await chosen();
  expect(numbers.length).toBeGreaterThan(2);
  expect(numbers.length).toBeLessThan(moments.length);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

test("spans and dates bring days into view, and the address says which", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "2026", exact: true }).click();
  await expect(page.locator(".timeline-range")).toHaveText(/^Jan 1, 2026 – Oct 10, 2026/);
  await expect(page).toHaveURL(/from=2026-01-01&to=2026-10-10/);
  await expect(page.getByRole("button", { name: "2026", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.getByLabel("From", { exact: true }).fill("2025-06-01");
  await page.getByLabel("to", { exact: true }).fill("2025-12-31");
  await expect(page.locator(".timeline-range")).toHaveText(/^Jun 1, 2025 – Dec 31, 2025/);
  await page.getByRole("button", { name: "Last 90 days" }).click();
  await expect(page.locator(".timeline-range")).toHaveText(/^Jul 13, 2026 – Oct 10, 2026/);
});

const STORY = "/stories/the-law-step-by-step/";

test("a story is read on its page, each step at an address, and on the timeline by its numbers", async ({
  page,
}) => {
  await page.goto(at(sites().root, STORY));
  const steps = page.locator(".story-steps > li");
  const titles = (await steps.locator("h3").allTextContents()).map(plain);
  const sentences = (await steps.locator(".story-sentence").allTextContents()).map(plain);
  expect(titles.length).toBeGreaterThan(5);
  expect(sentences.length).toBe(titles.length);
  await steps.first().getByRole("link", { name: /^2: / }).click();
  await expect(page).toHaveURL(/#step_2$/);
  await expect(steps.nth(1)).toBeInViewport();
  await page.getByRole("link", { name: "Show on the timeline" }).click();
  await expect(page.locator("timeline-view.ready")).toBeVisible();
  await expect(page.locator(".moments-section")).toBeHidden();
  await expect(rows(page)).toHaveCount(titles.length);
  await card(page)
    .getByRole("button", { name: /^Start with 1/ })
    .click();
  for (const [index, title] of titles.entries()) {
    await expect(card(page)).toContainText(`Step ${index + 1} of ${titles.length}`);
    await expect(card(page).locator(".timeline-card-title")).toHaveText(title);
    await expect(card(page).locator(".timeline-card-says")).toHaveText(sentences[index] ?? "");
    if (index < titles.length - 1)
      await card(page)
        .getByRole("button", { name: new RegExp(`^${index + 2}: `) })
        .click();
  }
  await expect(page).toHaveURL(/[?&]story=stories\/the-law-step-by-step/);
  await page.getByRole("link", { name: "Back to the key moments" }).click();
  await expect(page.locator(".moments-section")).toBeVisible();
});

test("on a phone a story begins with the picture, and what names none shows the key moments", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(at(sites().root, "/timeline/?story=stories/the-law-step-by-step"));
  await expect(card(page)).toContainText("The law, step by step");
  await page.goto(at(sites().root, "/timeline/?story=../../notes"));
  await expect(card(page)).toContainText("Read it as a story");
  await expect(page.locator(".moments-section")).toBeVisible();
});

test("data has every entry that passes the filters, or only those in view", async ({ page }) => {
  await open(page, "/timeline/?kind=case");
  await page.getByRole("button", { name: "Last 90 days" }).click();
  await page.locator(".timeline-share summary").click();
  const count = async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "JSON", exact: true }).click(),
    ]);
    const { timeline } = JSON.parse(await readFile(await download.path(), "utf8"));
    return timeline.length as number;
  };
  const all = await count();
  await page.getByLabel("Only what is in view").check();
  const inView = await count();
  expect(inView).toBeGreaterThan(0);
  expect(inView).toBeLessThan(all);
});

test("where nothing is in view, the nearest entry is a step away", async ({ page }) => {
  await open(page, "/timeline/?from=1990-01-01&to=1990-02-01");
  await expect(page.locator(".timeline-range")).toContainText("0 of");
  await page.getByRole("button", { name: "Nearest entry" }).click();
  await expect(card(page).locator(".timeline-card-title")).toHaveText(
    "UK law on computer-generated works",
  );
  await expect(page.locator(".timeline-range")).not.toContainText(": 0 of");
});

test("the filters open beside the picture, which stays where it is", async ({ page }) => {
  await open(page);
  const top = async () => (await page.locator(".timeline-stage").boundingBox())?.y;
  const before = await top();
  await page.locator(".timeline-filter summary").click();
  await expect(page.getByLabel("Words in titles and names")).toBeVisible();
  expect(await top()).toBe(before);
});
