/** Every page loads in silence, asks nothing of others, and fits its screen. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pageUrls } from "../fixtures/pages.ts";
import { partOf } from "./parts.ts";
import {
  at,
  expect,
  overflow,
  REDIRECT,
  type Site,
  type Sites,
  sites,
  TEMPLATES,
  test,
  WIDTHS,
  watch,
} from "./sites.ts";

/** The narrowest screen is the one that something does not fit; templates are seen at all widths. */
const NARROWEST = { width: 320, height: 800 };

interface Walk {
  readonly parts: number;
  /** The pages that are opened, of those that are there. */
  readonly choose: (urls: readonly string[]) => readonly string[];
}

const WALKS: Readonly<Record<Exclude<keyof Sites, "events">, Walk>> = {
  // Of the record every page fits (below) and holds nothing that could speak (tests/links.test.ts).
  root: { parts: 3, choose: (urls) => urls.filter((_, index) => index % 10 === 0) },
  // Its pages are those of the other base, but for the base (tests/links.test.ts): one of each folder.
  below: {
    parts: 2,
    choose: (urls) => [...new Map(urls.map((url) => [parentOf(url), url])).values()],
  },
  // Pages of references are alike.
  fixture: {
    parts: 5,
    choose: (urls) => urls.filter((url) => !/^\/references\/.*[2-9]\/$/.test(url)),
  },
};

/** "/companies/deepseek/" => "/companies/" */
function parentOf(url: string): string {
  return url.replace(/[^/]+\/$/, "");
}

for (const name of ["root", "below", "fixture"] as const) {
  const { parts, choose } = WALKS[name];
  for (let part = 0; part < parts; part++) {
    test(`${name}: pages are silent and fit, part ${part + 1} of ${parts}`, async ({ page }) => {
      const site = sites()[name];
      const { complaints } = watch(page, site.origin);
      const urls = choose(await shownUrls(site));
      const wide: string[] = [];
      await page.setViewportSize(NARROWEST);
      for (const url of partOf(urls, part, parts)) {
        await page.goto(at(site, url));
        for (const reason of await overflow(page)) wide.push(`${url}: ${reason}`);
      }
      expect(complaints).toEqual([]);
      expect(wide).toEqual([]);
    });
  }
}

/** Parts of the record's pages. */
const PARTS = 20;

for (let part = 0; part < PARTS; part++) {
  test(`root: every page fits, part ${part + 1} of ${PARTS}`, async ({ browser }) => {
    const site = sites().root;
    const context = await browser.newContext({ viewport: NARROWEST, javaScriptEnabled: false });
    const page = await context.newPage();
    const wide: string[] = [];
    const urls = partOf(await shownUrls(site), part, PARTS);
    const bySheets = Map.groupBy(await readAll(site, urls), ({ html }) => sheetsOf(html));
    for (const [first, ...others] of bySheets.values()) {
      if (!first) continue;
      await page.goto(at(site, first.url));
      for (const reason of await overflow(page)) wide.push(`${first.url}: ${reason}`);
      // One page with the same styles takes the others' bodies: nothing is loaded again but pictures.
      for (const { url, html } of others) {
        await page.evaluate((text) => {
          document.body.replaceWith(new DOMParser().parseFromString(text, "text/html").body);
        }, html);
        for (const reason of await overflow(page)) wide.push(`${url}: ${reason}`);
      }
    }
    expect(wide).toEqual([]);
    await context.close();
  });
}

/** Addresses of pages that show something of their own. */
async function shownUrls({ dir }: Site): Promise<string[]> {
  const urls = (await pageUrls(dir)).filter((url) => url !== "/404.html");
  const isShown = await Promise.all(
    urls.map(async (url) => !/http-equiv="refresh"/.test(await htmlOf(dir, url))),
  );
  return urls.filter((_, index) => isShown[index]);
}

const htmlOf = (dir: string, url: string) => readFile(join(dir, url, "index.html"), "utf8");

function readAll({ dir }: Site, urls: readonly string[]) {
  return Promise.all(urls.map(async (url) => ({ url, html: await htmlOf(dir, url) })));
}

/** The style sheets of a page, as one string. */
function sheetsOf(html: string): string {
  return [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)]
    .map(([, href]) => href)
    .join();
}

for (const [name, url] of Object.entries(TEMPLATES)) {
  test(`${name} fits every width`, async ({ page }) => {
    const { complaints } = watch(page, sites().fixture.origin);
    await page.goto(at(sites().fixture, url));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await overflow(page), `at ${width} px`).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
}

test("an alias leads to its note, with and without scripts", async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const { complaints } = watch(page, sites().fixture.origin);
    await page.goto(at(sites().fixture, REDIRECT));
    await page.waitForURL(at(sites().fixture, "/companies/everything-labs/"));
    expect(complaints).toEqual([]);
    await context.close();
  }
});

test("an address without a page says so, with the status", async ({ page }) => {
  const response = await page.goto(at(sites().fixture, "/no/such/page/"));
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "There is no page at this address",
  );
  await page
    .getByRole("navigation", { name: "Ways in" })
    .getByRole("link", { name: "All notes, A to Z" })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("All notes, A to Z");
});
