/** Formulas as TeX means them, measured; code in colours, and what of it is copied. */

import type { Locator, Page } from "playwright/test";
import { at, expect, FORMULAS, sites, test, watch } from "./sites.ts";

const FONT = /stix-two-math/;

function boxes(
  elements: Locator,
): Promise<{ x: number; y: number; width: number; height: number; right: number }[]> {
  return elements.evaluateAll((found) =>
    found.map((element) => {
      const { x, y, width, height, right } = element.getBoundingClientRect();
      return { x, y, width, height, right };
    }),
  );
}

/** Opens the page with its faces, and says which of their files it asked for. */
async function open(page: Page, url: string): Promise<string[]> {
  const fonts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "font") fonts.push(request.url());
  });
  await page.goto(at(sites().fixture, url));
  await page.evaluate(() => document.fonts.ready);
  return fonts;
}

test("the face of formulas is used, and fetched by a page with a formula alone", async ({
  page,
}) => {
  const { complaints } = watch(page, sites().fixture.origin);
  const fonts = await open(page, FORMULAS);
  expect(fonts.filter((url) => FONT.test(url))).toHaveLength(1);
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family),
  );
  expect(loaded).toContain("STIX Two Math");
  expect(await open(page, "/concepts/hub/")).toEqual(
    expect.not.arrayContaining([expect.stringMatching(FONT)]),
  );
  expect(complaints).toEqual([]);
});

for (const width of [360, 1280]) {
  test(`formulas are laid out at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, FORMULAS);
    const formulas = page.locator(".math");

    const equals = await boxes(formulas.nth(0).locator("mtd:nth-child(2) mo", { hasText: /^=$/ }));
    expect(equals).toHaveLength(3);
    const [first, , second] = equals;
    expect(Math.abs((first?.x ?? 0) - (second?.x ?? 9))).toBeLessThan(0.5);
    const [sum] = await boxes(formulas.nth(0).locator("mo", { hasText: "∑" }));
    const [letter] = await boxes(formulas.nth(0).locator("mi", { hasText: "x" }).first());
    expect(sum?.height ?? 0).toBeGreaterThan(2 * (letter?.height ?? 99));

    const tables = await boxes(formulas.nth(1).locator("mtable"));
    const brackets = await boxes(formulas.nth(1).locator("mo[stretchy=true]"));
    expect(brackets).toHaveLength(6);
    for (const [index, table] of [
      [0, tables[0]],
      [1, tables[0]],
      [4, tables[1]],
      [5, tables[1]],
    ] as const) {
      expect(brackets[index]?.height ?? 0, `bracket ${index}`).toBeGreaterThanOrEqual(
        (table?.height ?? 0) - 2,
      );
    }
    // The columns of the array: left, middle, right.
    const cells = formulas.nth(1).locator("mtable").nth(1).locator("mtd > *");
    const [a, , ccc, a1, , c] = await boxes(cells);
    expect(Math.abs((a?.x ?? 0) - (a1?.x ?? 9))).toBeLessThan(0.5);
    expect(Math.abs((ccc?.right ?? 0) - (c?.right ?? 9))).toBeLessThan(0.5);

    const [brace] = await boxes(formulas.nth(2).locator("mo[stretchy=true]"));
    const [cases] = await boxes(formulas.nth(2).locator("mtable"));
    expect(brace?.height ?? 0).toBeGreaterThanOrEqual((cases?.height ?? 99) - 2);
    const values = await boxes(formulas.nth(2).locator("mtd:nth-child(2) > *"));
    expect(Math.abs((values[0]?.x ?? 0) - (values[1]?.x ?? 9))).toBeLessThan(0.5);
  });
}

test("what is copied of code is the code", async ({ page }) => {
  await open(page, FORMULAS);
  const code = page.locator("pre.code code").first();
  await expect(code.locator(".code-keyword").first()).toHaveText("select");
  const selected = await code.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString();
  });
  expect(selected).toBe(
    "select count(*) from lamps where lit = 'yes'; -- every lamp that is lit, in each of the rooms of each of the houses",
  );
});

test("what only Obsidian runs is folded, and opens", async ({ page }) => {
  await open(page, FORMULAS);
  const query = page.locator(".code-fold pre").first();
  await expect(query).toBeHidden();
  await page.getByText("Query that runs in Obsidian (dataview)").click();
  await expect(query).toHaveText("list from [[Hub]]");
});

for (const theme of ["light", "dark"] as const) {
  test(`a diagram has the colours of the ${theme} page, and its text under it`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    const { complaints } = watch(page, sites().fixture.origin);
    await open(page, FORMULAS);
    const diagram = page.getByRole("img", { name: /^Flowchart: .*The lamp/ });
    const colors = await diagram.evaluate((element) => {
      const fillOf = (selector: string) => {
        const found = element.querySelector(selector);
        return found && getComputedStyle(found).fill;
      };
      return [fillOf("text"), fillOf("rect"), getComputedStyle(document.body).color];
    });
    expect(colors[0]).not.toBe(colors[1]);
    expect(
      await page
        .locator(".diagram text", { hasText: "The lamp" })
        .evaluate((element) => getComputedStyle(element).fill),
    ).toBe(colors[2]);
    await page.getByText("Flowchart, as text").last().click();
    await expect(page.locator(".diagram pre").last()).toHaveText("graph TD; A-->B");
    expect(complaints).toEqual([]);
  });
}
