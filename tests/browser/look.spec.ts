/** The look that a vault asks for: its logo, faces and style sheet, and nothing from elsewhere. */

import { siteAt } from "../fixtures/sites.ts";
import { violations } from "./axe.ts";
import { serve } from "./server.ts";
import { loadSlowly, MOST_SHIFT, shiftOf } from "./shifts.ts";
import { expect, overflow, test } from "./sites.ts";

let origin = "";
let close = () => {};

test.beforeAll(async () => {
  ({ origin, close } = await serve(await siteAt("dressed"), "/"));
});
test.afterAll(() => close());

const NOTE = "/leek-soup/";

test("the logo is the way home, with the title for those who don't see it", async ({ page }) => {
  await page.goto(origin + NOTE);
  const home = page.getByRole("banner").getByRole("link", { name: "Soups and bread" });
  await expect(home).toHaveAttribute("href", "/");
  const logo = home.getByRole("img");
  expect(await logo.boundingBox()).toMatchObject({ width: 128, height: 32 });
  expect(await logo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(
    0,
  );
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  }
});

test("text and interface are in the vault's faces, which nothing waits for", async ({ page }) => {
  const faces: string[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".woff2")) faces.push(new URL(response.url()).pathname);
  });
  await page.goto(origin + NOTE, { waitUntil: "networkidle" });
  const used = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).fontFamily);
  expect(await used(".prose p")).toMatch(/^"Vault text",/);
  expect(await used(".site-footer")).toMatch(/^"Vault interface",/);
  expect(faces.toSorted()).toEqual([
    "/files/faces/Interface.woff2",
    "/files/faces/Text-Italic.woff2",
    "/files/faces/Text.woff2",
  ]);
});

test("the style sheet of the vault has the last word, and nothing comes from elsewhere", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    const blocked: string[] = [];
    Object.assign(window, { blocked });
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      blocked.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(origin + NOTE, { waitUntil: "networkidle" });
  const styleOf = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  expect(await styleOf("body", "background-color")).toBe("rgb(255, 253, 245)");
  expect(await styleOf("h1", "letter-spacing")).not.toBe("normal");
  expect(await styleOf("main .prose", "background-image")).toContain("/files/media/paper.svg");
  expect(asked).toContain(`${origin}/files/media/paper.svg`);
  const blocked = await page.evaluate(() => (window as unknown as { blocked: string[] }).blocked);
  expect(blocked.toSorted()).toEqual([
    "img-src https://elsewhere.example/x.png",
    "style-src-elem https://elsewhere.example/all.css",
  ]);
});

for (const width of [360, 1280]) {
  test(`nothing moves at ${width} while they come`, async ({ page }) => {
    await loadSlowly(page);
    await page.setViewportSize({ width, height: 800 });
    await page.goto(origin + NOTE, { waitUntil: "networkidle" });
    expect(await shiftOf(page)).toBeLessThanOrEqual(MOST_SHIFT);
  });
}
