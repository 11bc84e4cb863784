/** The picture of a timeline: what a reader does with it, by pointer, by key and by link. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright/test";
import { at, expect, sites, test, watch } from "./sites.ts";

interface Recorded {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
}

async function recorded(): Promise<Recorded[]> {
  const json = await readFile(join(sites().root.dir, "data/timeline.json"), "utf8");
  return (JSON.parse(json) as { timeline: Recorded[] }).timeline;
}

async function open(page: Page, url = "/timeline/"): Promise<void> {
  await page.goto(at(sites().root, url));
  await page.locator("timeline-view").first().scrollIntoViewIfNeeded();
  await expect(page.locator("timeline-view.ready")).toBeVisible();
}

const stage = (page: Page) => page.locator(".timeline-stage");
const range = (page: Page) => page.locator(".timeline-range");
const card = (page: Page) => page.locator(".timeline-card");
/** Of the list as the page came, and under filters. */
const rows = (page: Page) => page.locator("#page_entries [data-entry]");
const matches = (page: Page) => page.locator(".timeline-matches [data-entry]");

/** Two frames: the picture draws in the next one. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

test("it stands over a list of the same entries, and complains of nothing", async ({ page }) => {
  const { complaints } = watch(page, sites().root.origin);
  await open(page);
  const entries = await recorded();
  await expect(rows(page)).toHaveCount(100);
  await expect(range(page)).toContainText(`of ${entries.length} entries`);
  expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(2000);
  expect(await page.locator(".timeline-stage .entry").count()).toBeGreaterThan(20);
  expect(complaints).toEqual([]);
});

test("every entry can be reached by keys, and is announced by its title and date", async ({
  page,
}) => {
  await open(page);
  const entries = await recorded();
  const lanes = await page.locator(".timeline-stage .timeline-lanes .name").count();
  const live = page.locator("timeline-view [aria-live]");
  const announced = async (key: string) => {
    await page.keyboard.press(key);
    return (await live.textContent()) ?? "";
  };
  await stage(page).focus();
  await announced("ArrowRight");
  const heard = new Set<string>();
  for (let lane = 0; lane < lanes; lane++) {
    let last = "";
    for (
      let words = await announced("Home");
      words !== last;
      words = await announced("ArrowRight")
    ) {
      heard.add(words);
      last = words;
    }
    await announced("ArrowDown");
  }
  const titles = entries.map(({ title }) => title);
  expect([...heard].filter((words) => !titles.some((title) => words.startsWith(title)))).toEqual(
    [],
  );
  expect(heard.size).toBe(entries.length);
});

test("Enter opens the entry, Escape leaves it and then the picture", async ({ page }) => {
  await open(page);
  await stage(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(card(page).locator("a").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card(page)).toContainText("Choose an entry");
  await expect(stage(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(stage(page)).not.toBeFocused();
  await stage(page).focus();
  await page.keyboard.press("ArrowRight");
  const href = await card(page).locator("a").first().getAttribute("href");
  await page.keyboard.press("Enter");
  await page.waitForURL(new URL(href ?? "", page.url()).href);
});

test("plus, minus and zero zoom; page keys move", async ({ page }) => {
  await open(page);
  await stage(page).focus();
  const opening = await range(page).textContent();
  await page.keyboard.press("+");
  await drawn(page);
  const nearer = await range(page).textContent();
  expect(nearer).not.toBe(opening);
  await page.keyboard.press("PageUp");
  await drawn(page);
  expect(await range(page).textContent()).not.toBe(nearer);
  await page.keyboard.press("0");
  await drawn(page);
  expect(await range(page).textContent()).toBe(opening);
});

test("the wheel scrolls the page, and zooms with Ctrl or once the picture has the focus", async ({
  page,
}) => {
  await open(page);
  const opening = await range(page).textContent();
  await stage(page).hover();
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await range(page).textContent()).toBe(opening);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -240);
  await page.keyboard.up("Control");
  await expect(range(page)).not.toHaveText(opening ?? "");
});

test("a filter leaves its entries in picture and list, and counts them", async ({ page }) => {
  await open(page);
  const entries = await recorded();
  await page.locator(".timeline-filter summary").click();
  const laws = page.getByRole("group", { name: "Kind" }).getByLabel(/^Laws/);
  await laws.check();
  const expected = entries.filter(({ kind }) => kind === "law").length;
  await expect(matches(page)).toHaveCount(expected);
  await expect(rows(page).first()).toBeHidden();
  await expect(page.locator(".timeline-stage .entry:not([data-kind='law'])")).toHaveCount(0);
  await expect(page).toHaveURL(/kind=law/);
  await expect(page.locator(".timeline-legend")).not.toContainText("Events");
  // The other kinds still say how many they would add.
  await expect(page.locator("label", { hasText: /^Cases/ }).locator(".count")).not.toHaveText("0");
  await page.getByLabel("Dim other entries instead of hiding them").check();
  await expect(matches(page)).toHaveCount(entries.length);
  await expect(page.locator(".timeline-matches .dim")).toHaveCount(entries.length - expected);
  expect(await page.locator(".timeline-stage .dim").count()).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Remove filter: Laws" }).click();
  await expect(page.locator(".timeline-stage .dim")).toHaveCount(0);
  await expect(matches(page)).toHaveCount(0);
  await expect(rows(page).first()).toBeVisible();
});

test("a filter lists what matches on every page, in the rows of those pages", async ({ page }) => {
  const lines = new Map<string, string>();
  const text = async (row: Locator) => ((await row.textContent()) ?? "").replace(/\s+/g, " ");
  for (const url of ["/timeline/", "/list/timeline/2/"]) {
    await page.goto(at(sites().root, url));
    for (const row of await rows(page).all())
      lines.set((await row.getAttribute("data-entry")) ?? "", await text(row));
  }
  expect(lines.size).toBe((await recorded()).length);
  await open(page, "/timeline/?kind=case");
  const found = await matches(page).all();
  const places = await Promise.all(found.map((row) => row.getAttribute("data-entry")));
  expect(places.some((place) => Number(place) >= 100)).toBe(true);
  // A row of a table has the note of the table before what it names.
  const plain = (words: string) => words.replace(/ · from the table in [^·]+/, "");
  for (const [index, row] of found.entries())
    expect(await text(row)).toBe(plain(lines.get(places[index] ?? "") ?? ""));
});

test("a year leads to the page that it begins on, and an address of all years on one page too", async ({
  page,
}) => {
  await page.goto(at(sites().root, "/timeline/#at_2026"));
  const year = page
    .getByRole("navigation", { name: "Jump to" })
    .getByRole("link", { name: "2026" });
  await expect(year).toBeInViewport();
  await year.click();
  await expect(page).toHaveURL(/\/list\/timeline\/2\/#at_2026$/);
  await expect(page.getByRole("heading", { level: 3, name: /^2026/ })).toBeInViewport();
});

test("words filter too, and an empty result is announced", async ({ page }) => {
  await open(page);
  await page.locator(".timeline-filter summary").click();
  await page.getByRole("searchbox").fill("no such words at all");
  await expect(range(page)).toContainText(": 0 of");
  await expect(matches(page)).toHaveCount(0);
  await expect(page.locator(".timeline-empty")).toBeVisible();
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page.locator(".timeline-empty")).toBeHidden();
});

test("a link shows exactly the view it was made of", async ({ page, context }) => {
  await open(page);
  await page.getByRole("button", { name: "By company" }).click();
  await page.locator(".timeline-filter summary").click();
  await page
    .getByRole("group", { name: "Company" })
    .getByLabel(/^DeepSeek/)
    .check();
  await stage(page).focus();
  await page.keyboard.press("+");
  await page.keyboard.press("ArrowRight");
  // The address is written once the view has settled: all of it at once.
  await expect(page).toHaveURL(/entry=/);
  const [words, announced] = [await range(page).textContent(), await card(page).textContent()];
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator("timeline-view.ready")).toBeVisible();
  await expect(range(other)).toHaveText(words ?? "");
  await expect(card(other)).toHaveText(announced ?? "");
  await expect(other.getByRole("button", { name: "By company" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(other.locator(".timeline-stage .timeline-lanes .name")).toHaveCount(1);
});

test("a link whose entry is out of view leaves the view as it is said", async ({ page }) => {
  await open(page, "/timeline/?from=2025-01-01&to=2025-03-31&entry=/events/nstm-4-issued/");
  await expect(card(page).locator("a").first()).toHaveText("NSTM-4 issued");
  await expect(range(page)).toContainText("Jan 1, 2025 – Mar 31, 2025");
  await page.locator(".timeline-filter summary").click();
  await page.getByRole("searchbox").fill("NSTM");
  await expect(range(page)).toContainText("Jan 1, 2025 – Mar 31, 2025");
  await stage(page).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("timeline-view [aria-live]")).not.toBeEmpty();
});

test("a cluster opens: nearer, with its entries in a list", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Whole range" }).click();
  const before = await range(page).textContent();
  const cluster = page.locator(".timeline-stage .cluster").first();
  await cluster.hover();
  const tip = await page.locator(".timeline-tip strong").textContent();
  const count = Number(/^\d+/.exec(tip ?? "")?.[0]);
  expect(count).toBeGreaterThan(1);
  await cluster.click();
  await expect(card(page)).toContainText(`${count} entries at this point`);
  await expect(card(page).locator("li")).toHaveCount(count);
  await expect(range(page)).not.toHaveText(before ?? "");
});

test("this view as CSV, JSON, calendar and picture", async ({ page }) => {
  await open(page, "/timeline/?kind=case");
  const entries = (await recorded()).filter(({ kind }) => kind === "case");
  await page.getByRole("button", { name: "Whole range" }).click();
  await page.locator(".timeline-share summary").click();
  const take = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name, exact: true }).click(),
    ]);
    return readFile(await download.path(), "utf8");
  };
  const json = JSON.parse(await take("JSON")) as { timeline: Recorded[] };
  expect(json.timeline.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  const csv = await take("CSV");
  expect(
    csv
      .split("\r\n")
      .slice(1, -1)
      .map((line) => line.split(",")[0]),
  ).toEqual(entries.map(({ id }) => id));
  const ics = await take("Calendar (ICS)");
  expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(entries.length);
  const svg = await take("Picture (SVG)");
  const parsed = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    return [root.localName, root.querySelectorAll("text").length, text.includes("var(")];
  }, svg);
  expect(parsed[0]).toBe("svg");
  expect(Number(parsed[1])).toBeGreaterThan(3);
  expect(parsed[2]).toBe(false);
});

test("a frame on another site shows the view, and its links lead out of it", async ({ page }) => {
  await page.goto(at(sites().root, "/embed/timeline/?kind=law"));
  await expect(page.locator("timeline-view.ready")).toBeVisible();
  await expect(page.locator(".site-header")).toHaveCount(0);
  await expect(page.locator(".timeline-stage .entry:not([data-kind='law'])")).toHaveCount(0);
  await stage(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(card(page).locator("a").first()).toHaveAttribute("target", "_top");
});

test("the page of a company has its own entries alone", async ({ page }) => {
  await open(page, "/companies/deepseek/timeline/");
  const shown = await page.locator("#page_entries [data-entry]").count();
  await expect(range(page)).toContainText(`of ${shown} entries`);
});

test("the script comes only when the picture comes near", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(at(sites().root, "/guides/ten-minutes/"));
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => /element\.|data\/timeline/.test(url))).toEqual([]);
  await page.locator("timeline-view").scrollIntoViewIfNeeded();
  await expect(page.locator("timeline-view.ready")).toBeVisible();
});

for (const zone of ["Pacific/Honolulu", "Pacific/Kiritimati"]) {
  test.describe(zone, () => {
    test.use({ timezoneId: zone });
    test("the same days", async ({ page }) => {
      await open(page, "/timeline/?from=2026-02-01&to=2026-03-01");
      await expect(range(page)).toContainText("Feb 1, 2026 – Mar 1, 2026");
      const ticks = await page.locator(".timeline-axis .tick text").allTextContents();
      expect(ticks.filter(Boolean)).toEqual([...[8, 15, 22].map((day) => `Feb ${day}`), "Mar"]);
    });
  });
}

/** What "Copy link" gives. */
async function copiedLink(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator(".timeline-share summary").click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.locator(".timeline-message")).toHaveText("Link copied.");
  await page.locator(".timeline-share summary").click();
  return await page.evaluate(() => navigator.clipboard.readText());
}

test("opening a timeline, or making its window narrower, leaves its address alone", async ({
  page,
}) => {
  const spans = { "one day": [0, 0], "three days": [0, 2], years: [0, 900, 2000] };
  for (const [span, days] of Object.entries(spans)) {
    await page.unrouteAll();
    await page.route("**/data/timeline/all.json", async (route) => {
      const response = await route.fetch();
      const data = (await response.json()) as { entries: Record<string, unknown>[] };
      const entries = days.map((day, index) => ({
        ...data.entries[0],
        certain: undefined,
        id: `/events/${index}/`,
        start: 20_000 + day,
        end: 20_000 + day,
      }));
      await route.fulfill({ response, json: { ...data, entries } });
    });
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page);
    for (const width of [1280, 700, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await drawn(page);
      await drawn(page);
      // The address of the page follows once the view has settled; the link says at once what it will be.
      const link = await copiedLink(page);
      expect(new URL(link).search, `${span}, ${width} px`).toBe("");
    }
  }
});

for (const zone of ["Pacific/Honolulu", "Pacific/Kiritimati"]) {
  test.describe(`${zone}, with dates that few programs bear`, () => {
    test.use({ timezoneId: zone });
    test("all stand in order, and can be reached", async ({ page }) => {
      const crowd = Array.from({ length: 33 }, (_, index) => ({
        title: `One of many ${index}`,
        words: "Feb. 12, 2026",
        start: 20_496,
        end: 20_496,
      }));
      const odd = [
        { title: "Ides of March", words: "Mar. 15, 44 BCE", start: -735_160, end: -735_160 },
        { title: "Year 33", words: "33 CE", start: -707_474, end: -707_110, certain: null },
        {
          title: "A century",
          words: "the 17th century",
          start: -134_774,
          end: -98_251,
          certain: null,
        },
        { title: "Still going on", words: "since 2025", start: 20_089, end: 20_736, open: "end" },
        ...crowd,
      ];
      await page.route("**/data/timeline/all.json", async (route) => {
        const response = await route.fetch();
        const data = (await response.json()) as { entries: Record<string, unknown>[] };
        const [pattern] = data.entries;
        const entries = odd.map((own, index) => ({
          ...pattern,
          certain: undefined,
          kind: 0,
          id: `/events/${index}/`,
          ...own,
        }));
        await route.fulfill({ response, json: { ...data, entries } });
      });
      await open(page);
      await page.getByRole("button", { name: "Whole range" }).click();
      await drawn(page);
      const places = await page
        .locator(".timeline-stage .timeline-entries .title")
        .evaluateAll((titles) =>
          titles
            .map((title) => [title.getBoundingClientRect().left, title.textContent] as const)
            .sort(([a], [b]) => a - b)
            .map(([, words]) => words),
        );
      expect(places.slice(0, 3)).toEqual(["Ides of March", "Year 33", "A century"]);
      await expect(page.locator(".timeline-stage .timeline-axis")).toContainText("BCE");
      await stage(page).focus();
      await page.keyboard.press("Home");
      const heard = new Set<string>();
      const live = page.locator("timeline-view [aria-live]");
      for (const _ of odd) {
        heard.add((await live.textContent()) ?? "");
        await page.keyboard.press("ArrowRight");
      }
      expect([...heard]).toEqual(odd.map(({ title, words }) => `${title}, ${words}`));
      // At the nearest zoom they still share one day: those without a row are counted.
      await page.goto(at(sites().root, "/timeline/?from=2026-02-12&to=2026-02-12"));
      await expect(page.locator("timeline-view.ready")).toBeVisible();
      await drawn(page);
      const marks = await page.locator(".timeline-stage .entry").count();
      const counts = await page.locator(".timeline-stage .cluster").allTextContents();
      const counted = counts.reduce((sum, count) => sum + Number.parseInt(count, 10), 0);
      expect(marks + counted).toBe(crowd.length + 1);
      await expect(page.locator(".timeline-stage .open")).toHaveCount(1);
    });
  });
}

test("the picture is seen before its script has run, in the place of the one that moves", async ({
  page,
}) => {
  const still = page.locator(".timeline-still > svg");
  const lanes = page.locator(".timeline-stage .timeline-lanes");
  let run = () => {};
  const isAsked = new Promise<void>((done) => {
    run = done;
  });
  await page.route("**/element*.js", async (route) => {
    await isAsked;
    await route.continue();
  });
  await page.goto(at(sites().root, "/timeline/"), { waitUntil: "commit" });
  await expect(still).toBeVisible();
  const before = await still.locator(".timeline-lanes").boundingBox();
  run();
  await expect(lanes).toBeVisible();
  await expect(still).toHaveCount(0);
  const after = await lanes.boundingBox();
  if (!before || !after) throw new Error("expected the lanes to have boxes");
  // The bar above it may be a few pixels higher or lower.
  expect(Math.abs(before.y - after.y)).toBeLessThan(24);
  expect(Math.abs(before.x - after.x)).toBeLessThan(2);
});

test("a view that an address asks for does not begin with another", async ({ page }) => {
  await page.route("**/element*.js", (route) => route.abort());
  await page.goto(at(sites().root, "/timeline/?from=2024-01-01&to=2024-12-31"));
  await expect(page.locator(".timeline-still > svg")).toBeHidden();
});

test("print shows the still picture of what it opens on, and the whole list", async ({ page }) => {
  await open(page, "/timeline/?kind=law");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".timeline-still > svg")).toBeVisible();
  await expect(page.locator(".timeline-frame")).toBeHidden();
  // Whatever was filtered, what the page came with is on the paper.
  await expect(rows(page).first()).toBeVisible();
  await expect(matches(page).first()).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("a still picture, and the list, page by page", async ({ page }) => {
    await page.goto(at(sites().root, "/timeline/"));
    await expect(page.locator(".timeline-still .timeline-plot")).toBeVisible();
    await expect(rows(page).first()).toBeVisible();
    const first = await rows(page).count();
    await page.locator(".pager[data-pager] a").click();
    expect(first + (await rows(page).count())).toBe((await recorded()).length);
  });
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
  test("a tap selects", async ({ page }) => {
    await open(page);
    await stage(page).scrollIntoViewIfNeeded();
    const entries = page.locator(".timeline-entries a");
    const inView = await entries.evaluateAll((links) =>
      links.findIndex((link) => {
        const { left, top, width, height } = link.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2)?.closest("a") === link;
      }),
    );
    expect(inView).toBeGreaterThan(-1);
    await entries.nth(inView).tap();
    await expect(card(page).locator("a").first()).toBeVisible();
  });

  test("two fingers that part zoom in, one that moves pans", async ({ page }) => {
    await open(page);
    await stage(page).scrollIntoViewIfNeeded();
    const box = await stage(page).boundingBox();
    if (!box) throw new Error("expected the picture to be there");
    const y = box.y + 150;
    const client = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...xs: number[]) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: xs.map((x, id) => ({ x: box.x + x, y, id })),
      });
    const days = async () => {
      const [words = ""] = ((await range(page).textContent()) ?? "").split(":");
      const [from = Number.NaN, to = Number.NaN] = words.split(" – ").map(Date.parse);
      return (to - from) / 86_400_000;
    };
    const opening = await days();
    await touch("touchStart", 120, 180);
    await touch("touchMove", 80, 220);
    await touch("touchMove", 40, 260);
    await touch("touchEnd");
    await expect.poll(days).toBeLessThan(opening / 2);
    const [zoomed, words] = [await days(), await range(page).textContent()];
    await touch("touchStart", 100);
    await touch("touchMove", 150);
    await touch("touchMove", 240);
    await touch("touchEnd");
    await expect(range(page)).not.toHaveText(words ?? "");
    await expect.poll(days).toBeCloseTo(zoomed, -1);
  });
});
