/** Citations: notes in the margin, previews, the ways between text and sources, links that are copied. */

import type { Locator, Page } from "playwright/test";
import { violations } from "./axe.ts";
import { at, expect, NOTE, sites, test } from "./sites.ts";

/** A note of the record with many citations, in text and tables. */
const MANY = "/companies/deepseek/";

const citation = (page: Page) => page.locator(".prose p .citation a").first();
const inCell = (page: Page) => page.locator(".prose td .citation a").first();
const preview = (page: Page) => page.locator(".preview");
const sidenotes = (page: Page) => page.locator(".sidenote").filter({ visible: true });

test.describe("at 1440 pixels", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("notes stand in the margin, none over anything, and the text stays where it was", async ({
    page,
    browser,
  }) => {
    await page.goto(at(sites().root, MANY));
    await expect(sidenotes(page).first()).toBeVisible();
    expect(await sidenotes(page).count()).toBeGreaterThan(5);
    expect(await overlaps(page)).toEqual([]);
    const plain = await browser.newPage({
      javaScriptEnabled: false,
      viewport: { width: 1440, height: 900 },
    });
    await plain.goto(at(sites().root, MANY));
    expect(await tops(page)).toEqual(await tops(plain));
    await plain.close();
  });

  test("a source is named in full once, and in a later section as above", async ({ page }) => {
    await page.goto(at(sites().root, MANY));
    await expect(sidenotes(page).first()).toBeVisible();
    const full = await sidenotes(page).locator(".source-title").allTextContents();
    expect(new Set(full).size).toBe(full.length);
    for (const brief of await sidenotes(page).filter({ hasText: "as above" }).all())
      await expect(brief.locator(".source-title")).toHaveCount(0);
  });

  test("they are for the eye: no stop of the Tab key, nothing to hear twice", async ({ page }) => {
    await page.goto(at(sites().fixture, NOTE));
    await expect(sidenotes(page).first()).toBeVisible();
    await expect(page.locator(".sidenotes")).toHaveAttribute("aria-hidden", "true");
    expect(await page.locator(".sidenotes a:not([tabindex='-1'])").count()).toBe(0);
    expect(await violations(page, { within: ".prose" })).toEqual([]);
  });

  test("a citation with a note opens no preview, one in a cell does", async ({ page }) => {
    await page.goto(at(sites().fixture, NOTE));
    await expect(sidenotes(page).first()).toBeVisible();
    await citation(page).hover();
    await expect(page.locator(".sidenote.pointed")).toHaveCount(1);
    await inCell(page).hover();
    await expect(preview(page)).toContainText("Example Press");
    await expect(preview(page)).toHaveCount(1);
  });
});

test.describe("at 1280 pixels", () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test("there is no margin, and focus by keyboard opens a preview", async ({ page }) => {
    await page.goto(at(sites().fixture, NOTE));
    await tabTo(page, citation(page));
    await expect(preview(page)).toBeVisible();
    await expect(sidenotes(page)).toHaveCount(0);
    for (const words of ["First report", "Example Press", "Feb. 1, 2026", "primary source"])
      await expect(preview(page)).toContainText(words);
    await expect(preview(page).locator("blockquote")).toContainText("Everything Labs is the");
    await expect(citation(page)).toHaveAccessibleDescription(/Example Press/);
    await page.keyboard.press("Escape");
    await expect(preview(page)).toHaveCount(0);
    await expect(citation(page)).toBeFocused();
  });

  test("a cell that only cites shows its row", async ({ page }) => {
    await page.goto(at(sites().fixture, NOTE));
    await inCell(page).hover();
    await expect(preview(page).locator("blockquote")).toContainText(
      /Launch · Holding Group · A cell/,
    );
  });

  test("every target in the text and its tables is large enough", async ({ page }) => {
    for (const url of [at(sites().fixture, NOTE), at(sites().root, MANY)]) {
      await page.goto(url);
      expect(await violations(page, { rules: ["target-size"], within: "main" })).toEqual([]);
      const sizes = await page
        .locator("td .citation a")
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect()));
      expect(sizes.length).toBeGreaterThan(3);
      for (const { width, height } of sizes)
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });

  test("an arrow in the sources leads back, and the sentence shows", async ({ page }) => {
    await page.goto(at(sites().root, MANY));
    await page.locator(".returns a").first().click();
    await expect(page.locator(".citation a:target")).toBeInViewport();
    const shown = () =>
      page.evaluate(() => [...(CSS.highlights.get("cited") ?? [])].map(String).join());
    await expect.poll(shown).toMatch(/^\S.*[.…]$/s);
    const sentence = await shown();
    await page.goBack();
    await expect.poll(shown).toBe("");
    expect(await page.locator(".prose").first().textContent()).toContain(sentence.slice(0, 30));
  });
});

test("every number and every way back leads to a place of the page", async ({ page }) => {
  for (const url of [at(sites().fixture, NOTE), at(sites().root, MANY)]) {
    await page.goto(url);
    const lost = await page
      .locator(".citation a, .returns a")
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute("href") ?? "")
          .filter((href) => document.querySelector(href) === null),
      );
    expect(lost).toEqual([]);
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [360, 1280]) {
    test(`a citation leads to its source and back at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(at(sites().fixture, NOTE));
      await citation(page).click();
      await expect(page.locator("#source_1")).toBeInViewport();
      await page.locator("#source_1 .returns a").first().click();
      await expect(citation(page)).toBeInViewport();
    });
  }
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test("a tap opens a preview, the next one the list of sources", async ({ page }) => {
    await page.goto(at(sites().fixture, NOTE));
    await expect(page.locator(".sources-list")).toBeHidden();
    await citation(page).scrollIntoViewIfNeeded();
    await citation(page).tap();
    await expect(preview(page)).toContainText("Example Press");
    await expect(page.locator(".sources-list")).toBeHidden();
    await citation(page).tap();
    await expect(page.locator("#source_1")).toBeInViewport();
  });
});

test.describe("a link to a part of the text", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("of a heading is copied, and nothing moves", async ({ page }) => {
    await page.goto(at(sites().fixture, NOTE));
    await tabTo(page, page.locator("#tables .anchor"));
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press("Enter");
    await expect(page.locator("[role=status].copied")).toHaveText("Link copied");
    expect(await copied(page)).toBe(`${at(sites().fixture, NOTE)}#tables`);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test("of a row is one for the pointer, and the key c where the focus is in the row", async ({
    page,
  }) => {
    await page.goto(at(sites().fixture, NOTE));
    const row = page.locator(".prose tr[id]").first();
    const anchor = row.locator("a.anchor");
    await expect(anchor).toHaveAttribute("tabindex", "-1");
    await row.hover();
    await anchor.click();
    await expect(page.locator(".copied")).toHaveText("Link copied");
    const address = `${at(sites().fixture, NOTE)}#${await row.getAttribute("id")}`;
    expect(await copied(page)).toBe(address);
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await row.locator("a:not(.anchor)").first().focus();
    await page.keyboard.press("c");
    await expect.poll(() => copied(page)).toBe(address);
  });
});

function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Moves the focus to a link by the Tab key, from the stop before it. */
async function tabTo(page: Page, link: Locator): Promise<void> {
  await link.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(link).toBeFocused();
}

/** The tops of the blocks of the text. */
function tops(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.querySelectorAll(".prose > :not(.sidenotes)")].map((block) =>
      Math.round(block.getBoundingClientRect().top + scrollY),
    );
  });
}

/** What a note of the margin lies over: another note, a table, the rail, what follows the text. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility();
    const notes = [...document.querySelectorAll(".sidenote")].filter(isShown);
    const others = [...document.querySelectorAll(".table, .infobox, .note-foot > *, h1, .prose p")];
    const meets = (one: Element, other: Element) => {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    };
    return notes.flatMap((note, index) =>
      [...notes.slice(index + 1), ...others.filter(isShown)]
        .filter((other) => meets(note, other))
        .map((other) => `${note.textContent} / ${other.textContent?.slice(0, 40)}`),
    );
  });
}
