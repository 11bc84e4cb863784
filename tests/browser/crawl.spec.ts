/** Every page loads in silence, asks nothing of others, and fits its screen. */

import { isRedirect, pageUrls, readPages } from "../fixtures/pages.ts";
import { PARTS, partOf } from "./parts.ts";
import {
  at,
  expect,
  overflow,
  REDIRECT,
  type Sites,
  sites,
  TEMPLATES,
  test,
  WIDTHS,
  watch,
} from "./sites.ts";

for (const name of ["root", "below", "fixture"] as const satisfies (keyof Sites)[]) {
  const parts = PARTS[name];
  for (let part = 0; part < parts; part++) {
    test(`${name}: pages are silent and fit, part ${part + 1} of ${parts}`, async ({ page }) => {
      const site = sites()[name];
      const { complaints } = watch(page, site.origin);
      // Pages of references are alike, and so are the pages of the record at its other base.
      const urls = (await pageUrls(site.dir)).filter(
        (url, index) =>
          url !== "/404.html" &&
          !/^\/references\/.*[2-9]\/$/.test(url) &&
          (name !== "below" || index % 5 === 0),
      );
      const inPart = new Set(partOf(urls, part, parts));
      const chosen = [...(await readPages(site.dir, (url) => inPart.has(url))).values()]
        .filter((found) => !isRedirect(found))
        .map(({ url }) => url);
      const wide: string[] = [];
      // The narrowest screen is the one that something does not fit; templates are seen at all widths.
      await page.setViewportSize({ width: 320, height: 800 });
      for (const url of chosen) {
        await page.goto(at(site, url));
        for (const reason of await overflow(page)) wide.push(`${url}: ${reason}`);
      }
      expect(complaints).toEqual([]);
      expect(wide).toEqual([]);
    });
  }
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
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here");
  await page.getByRole("link", { name: "All notes from A to Z" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("All notes, A to Z");
});
