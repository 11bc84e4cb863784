/** Previews of links: by pointer, keyboard and touch; from the page that is linked. */

import type { CDPSession, Locator, Page } from "playwright/test";
import { at, expect, NOTE, sites, test } from "./sites.ts";

const preview = (page: Page) => page.locator(".preview");
const parentLink = (page: Page) => page.locator(".prose a.note", { hasText: "its parent" });

/** Time passes only when a test says so: a slow machine changes nothing. */
const rest = (page: Page, milliseconds: number) => page.clock.runFor(milliseconds);

/** A page that was asked for by mistake has the time to answer: what was asked before is answered. */
async function expectNone(page: Page): Promise<void> {
  await page.evaluate((url) => fetch(url).then((response) => response.text()), page.url());
  await expect(preview(page)).toHaveCount(0);
}

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: 0 });
  await page.goto(at(sites().fixture, NOTE));
  await page.clock.pauseAt(3_600_000);
});

test("a hover of half a second opens one, with title, facts and first words", async ({ page }) => {
  const link = parentLink(page);
  await link.hover();
  await rest(page, 400);
  await expectNone(page);
  await rest(page, 100);
  await expect(preview(page)).toBeVisible();
  await expect(preview(page).locator(".preview-title")).toHaveText("Holding Group");
  await expect(preview(page).locator(".note-facts")).toContainText("Companies");
  await expect(preview(page)).toContainText("Holding Group owns the lab.");
  await expect(link).toHaveAttribute(
    "aria-describedby",
    (await preview(page).getAttribute("id")) ?? "",
  );
  await expect(link).toHaveAccessibleDescription(/Holding Group owns the lab/);
});

test("a short pass over a link opens none", async ({ page }) => {
  await parentLink(page).hover();
  await rest(page, 200);
  await page.mouse.move(5, 5);
  await rest(page, 1000);
  await expectNone(page);
});

test("the pointer can move onto it, and leaving it closes it", async ({ page }) => {
  await parentLink(page).hover();
  await rest(page, 500);
  await expect(preview(page)).toBeVisible();
  const box = await preview(page).boundingBox();
  expect(box).not.toBeNull();
  const { x, y } = box ?? { x: 0, y: 0 };
  await page.mouse.move(x + 20, y + 10, { steps: 5 });
  await rest(page, 800);
  await expect(preview(page)).toBeVisible();
  await page.mouse.move(5, 5);
  await rest(page, 300);
  await expect(preview(page)).toHaveCount(0);
});

test("it lies inside the window and does not move the page", async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await parentLink(page).scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    await parentLink(page).hover();
    await rest(page, 500);
    await expect(preview(page)).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
    await page.mouse.move(2, 2);
    await rest(page, 300);
    await expect(preview(page)).toHaveCount(0);
  }
});

test("Escape closes it, and it stays closed while the pointer rests", async ({ page }) => {
  await parentLink(page).hover();
  await rest(page, 500);
  await expect(preview(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(preview(page)).toHaveCount(0);
  await rest(page, 900);
  await expectNone(page);
  await expect(parentLink(page)).not.toHaveAttribute("aria-describedby");
});

test("Escape before it opens keeps it from opening", async ({ page }) => {
  await parentLink(page).hover();
  await page.keyboard.press("Escape");
  await rest(page, 1000);
  await expectNone(page);
});

test("focus by keyboard opens one; Escape and the next Tab close it", async ({ page }) => {
  await tabTo(page, parentLink(page));
  await rest(page, 500);
  await expect(preview(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(preview(page)).toHaveCount(0);
  await expect(parentLink(page)).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await rest(page, 500);
  await expect(preview(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await rest(page, 300);
  await expect(preview(page).filter({ hasText: "Holding Group owns" })).toHaveCount(0);
});

test("a page that scrolls under the pointer keeps what it intends", async ({ page }) => {
  await parentLink(page).hover();
  await page.evaluate(() => {
    window.scrollBy(0, 1);
    document.dispatchEvent(new Event("scroll"));
  });
  await rest(page, 500);
  await expect(preview(page)).toBeVisible();
});

test("another link replaces it: there is only one", async ({ page }) => {
  await parentLink(page).hover();
  await rest(page, 500);
  await expect(preview(page)).toBeVisible();
  await page.locator(".prose a.note", { hasText: "Ada Example" }).first().hover();
  await rest(page, 500);
  await expect(preview(page)).toContainText("Ada Example founded a lab");
  await expect(preview(page)).toHaveCount(1);
});

test("a wanted note says that nobody has written it", async ({ page }) => {
  await page.locator(".prose a.wanted").first().hover();
  await rest(page, 500);
  await expect(preview(page)).toContainText("Unwritten note");
  await expect(preview(page)).toContainText("Nobody has written this note yet");
});

test("links within the page and to other sites open none", async ({ page }) => {
  for (const link of [
    page.locator(".prose a[rel~=external]").first(),
    page.locator(".contents a").first(),
  ]) {
    await link.hover();
    await rest(page, 700);
    await expectNone(page);
  }
});

test("a footnote's number shows the note, without its way back", async ({ page }) => {
  await page.locator(".prose .footnote-ref a").first().hover();
  await rest(page, 500);
  await expect(preview(page)).toContainText("footnote");
  await expect(preview(page)).not.toContainText("↩");
});

test("the address of an alias shows the note it leads to", async ({ page }) => {
  await page.goto(at(sites().fixture, "/maintenance/"));
  await page.getByRole("link", { name: "The middle", exact: true }).hover();
  await rest(page, 500);
  await expect(preview(page).locator(".preview-title")).toHaveText("Hub");
  await expect(preview(page)).toContainText("what most notes of this vault link to");
});

test("a page is asked for once, however often its preview opens", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/companies/holding-group/")) asked.push(request.url());
  });
  for (let times = 0; times < 2; times++) {
    await parentLink(page).hover();
    await rest(page, 500);
    await expect(preview(page)).toBeVisible();
    await page.mouse.move(2, 2);
    await rest(page, 300);
    await expect(preview(page)).toHaveCount(0);
  }
  expect(asked).toHaveLength(1);
});

test("a page that does not answer leaves the link as it is", async ({ page }) => {
  await page.route("**/companies/holding-group/", (route) => route.abort());
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await parentLink(page).hover();
  await rest(page, 1000);
  await expectNone(page);
  expect(errors).toEqual([]);
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  async function touch(page: Page, link: Locator): Promise<{ up: () => Promise<void> }> {
    await link.scrollIntoViewIfNeeded();
    const box = await link.boundingBox();
    const point = { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 8 };
    const session: CDPSession = await page.context().newCDPSession(page);
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
    return {
      up: async () => {
        await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      },
    };
  }

  test("a long one opens a preview and stays on the page", async ({ page }) => {
    const { up } = await touch(page, parentLink(page));
    await rest(page, 500);
    await expect(preview(page)).toBeVisible();
    await up();
    await rest(page, 500);
    await expect(preview(page)).toBeVisible();
    expect(page.url()).toBe(at(sites().fixture, NOTE));
    await page.touchscreen.tap(10, 10);
    await expect(preview(page)).toHaveCount(0);
  });

  test("a tap on the link whose preview is open follows it", async ({ page }) => {
    const { up } = await touch(page, parentLink(page));
    await rest(page, 500);
    await expect(preview(page)).toBeVisible();
    await up();
    await parentLink(page).tap();
    await page.waitForURL(at(sites().fixture, "/companies/holding-group/"));
  });

  test("a short one follows the link", async ({ page }) => {
    await parentLink(page).tap();
    await page.waitForURL(at(sites().fixture, "/companies/holding-group/"));
  });

  test("one that moves on opens none", async ({ page }) => {
    await parentLink(page).scrollIntoViewIfNeeded();
    const box = await parentLink(page).boundingBox();
    const [x, y] = [(box?.x ?? 0) + 10, (box?.y ?? 0) + 8];
    const session = await page.context().newCDPSession(page);
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    for (const moved of [10, 30, 60, 100]) {
      await session.send("Input.dispatchTouchEvent", {
        type: "touchMove",
        touchPoints: [{ x, y: y - moved }],
      });
    }
    await rest(page, 1000);
    await expectNone(page);
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  });
});

/** Moves the focus to a link by the Tab key, from the link before it. */
async function tabTo(page: Page, link: Locator): Promise<void> {
  await link.evaluate((element) => {
    const all = [
      ...document.querySelectorAll<HTMLElement>("a[href], button, summary, [tabindex='0']"),
    ];
    const visible = all.filter((candidate) => candidate.checkVisibility());
    visible[visible.indexOf(element as HTMLElement) - 1]?.focus();
  });
  await page.keyboard.press("Tab");
  await expect(link).toBeFocused();
}
