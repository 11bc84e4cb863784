/** Reading in every circumstance: no script, print, forced colors, less motion, light and dark. */

import type { Page } from "playwright/test";
import { at, expect, NOTE, sites, TEMPLATES, test, watch } from "./sites.ts";

test.describe("the switch of light and dark", () => {
  for (const [system, other] of [
    ["light", "dark"],
    ["dark", "light"],
  ] as const) {
    test(`from ${system} to ${other}, kept on the next page`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: system });
      const { complaints } = watch(page, sites().fixture.origin);
      await page.goto(at(sites().fixture, NOTE));
      const before = await paper(page);
      await page.getByRole("button", { name: `Switch to ${other} colors` }).click();
      expect(await paper(page)).not.toBe(before);
      const after = await paper(page);
      await page.goto(at(sites().fixture, "/"));
      expect(await paper(page)).toBe(after);
      await page.getByRole("button", { name: `Switch to ${system} colors` }).click();
      expect(await paper(page)).toBe(before);
      await page.reload();
      expect(await paper(page)).toBe(before);
      expect(complaints).toEqual([]);
    });
  }

  test("without a choice the system's is followed as it changes", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(at(sites().fixture, NOTE));
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(page.getByRole("button", { name: "Switch to light colors" })).toBeVisible();
  });

  test("the choice is there before anything is drawn", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("theme", "dark"));
    // Without the page's script only the inline one can have set it.
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(at(sites().fixture, NOTE));
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  });

  test("a stored word that means nothing does no harm", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("theme", "<b>"));
    await page.goto(at(sites().fixture, NOTE));
    expect(await page.locator("html").getAttribute("data-theme")).toBeNull();
  });
});

function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a note says all it has to say", async ({ page }) => {
    await page.goto(at(sites().fixture, NOTE));
    const main = page.locator("main");
    for (const words of [
      "Everything Labs is the company on whose page everything stands once",
      "Also known as",
      "The second, with an outside link",
      "A row without a note of its own",
      "A warning with a link",
      "def distill(",
      "A paper without a note",
      "Connections",
      "Named without a link",
      "Checked May 30",
    ]) {
      await expect(main.getByText(words).first(), words).toBeVisible();
    }
    await expect(main.locator("math").first()).toBeVisible();
    await expect(main.getByRole("img", { name: "Exports by year" })).toBeVisible();
    await expect(page.getByRole("button", { name: /Dark|colors/ })).toHaveCount(0);
  });

  test("what is folded opens", async ({ page }) => {
    await page.goto(at(sites().fixture, NOTE));
    const folded = page.locator("details.callout");
    await expect(folded.getByText("foldedwords")).toBeHidden();
    await folded.locator("summary").click();
    await expect(folded.getByText("foldedwords")).toBeVisible();
  });

  test("links lead on, and contents to their headings", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(at(sites().fixture, NOTE));
    await page.locator(".contents-folded summary").click();
    await page.locator(".contents-folded a", { hasText: "Callouts" }).click();
    await expect(page.locator("#callouts")).toBeInViewport();
    await page.locator(".prose a.note", { hasText: "its parent" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Holding Group");
  });
});

test("links to headings and blocks land on them", async ({ page }) => {
  await page.goto(at(sites().fixture, NOTE));
  const hrefs = await page
    .locator('.prose a.note[href*="/concepts/hub/#"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(hrefs.length).toBe(2);
  for (const href of hrefs) {
    await page.goto(href);
    await expect(page.locator(":target")).toBeInViewport();
  }
});

test.describe("in print", () => {
  test.beforeEach(async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    await page.goto(at(sites().fixture, NOTE));
  });

  test("navigation is left out", async ({ page }) => {
    for (const selector of [
      ".site-header",
      ".site-footer",
      ".skip",
      ".contents",
      ".note-actions",
      ".anchor",
    ]) {
      for (const element of await page.locator(selector).all())
        await expect(element, selector).toBeHidden();
    }
  });

  test("facts stand across the page, so that no table waits for their end", async ({ page }) => {
    // As wide as a sheet without its margins.
    await page.setViewportSize({ width: 680, height: 1000 });
    const width = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().width);
    expect(await width(".infobox")).toBeGreaterThan(0.95 * (await width(".note-page")));
  });

  test("the addresses of outside sources are printed", async ({ page }) => {
    const printed = (selector: string) =>
      page.locator(selector).evaluateAll((links) =>
        links.map((link) => ({
          href: link.getAttribute("href") ?? "",
          after: getComputedStyle(link, "::after").content,
        })),
      );
    const sources = await printed(".sources-list a[rel~=external]");
    expect(sources.length).toBeGreaterThan(1);
    for (const { href, after } of [...sources, ...(await printed(".prose a[rel~=external]"))]) {
      expect(after).toContain(href);
    }
  });

  test("what is folded on the screen is printed", async ({ page }) => {
    await expect(page.getByText("foldedwords")).toBeVisible();
  });

  test("it is dark ink on white, whatever the screen was", async ({ page }) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.evaluate(() => {
      document.documentElement.dataset["theme"] = "dark";
    });
    const colors = await page.evaluate(() => {
      const lightness = (element: Element | null) => {
        const color = element ? getComputedStyle(element).color : "";
        return Math.max(...(color.match(/[\d.]+/g) ?? ["255"]).slice(0, 3).map(Number));
      };
      return [".prose p", ".infobox dt", ".prose a", ".callout p", ".source-facts", "pre code"].map(
        (selector) => [selector, lightness(document.querySelector(selector))] as const,
      );
    });
    for (const [selector, lightness] of colors) expect(lightness, selector).toBeLessThan(140);
  });

  test("tables are printed whole", async ({ page }) => {
    const overflows = await page
      .locator(".table")
      .evaluateAll((tables) => tables.map((table) => getComputedStyle(table).overflowX));
    expect(new Set(overflows)).toEqual(new Set(["visible"]));
  });
});

for (const [name, url] of Object.entries(TEMPLATES)) {
  test(`less motion is no motion: ${name}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(at(sites().fixture, url));
    const moving = await page.evaluate(() =>
      [document.documentElement, ...document.body.querySelectorAll("*")].flatMap((element) => {
        const { scrollBehavior, animationName, transitionDuration } = getComputedStyle(element);
        const moves =
          scrollBehavior === "smooth" ||
          animationName !== "none" ||
          parseFloat(transitionDuration) > 0;
        return moves ? [element.tagName + element.className] : [];
      }),
    );
    expect(moving).toEqual([]);
  });
}

test.describe("with forced colors", () => {
  test.beforeEach(async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  });

  test("statuses, wanted links, marks and boxes can still be told apart", async ({ page }) => {
    await page.goto(at(sites().fixture, "/events/accusation/"));
    const status = page.locator(".status").first();
    await expect(status).toContainText("alleged");
    await expect(status.locator("svg")).toBeVisible();
    await page.goto(at(sites().fixture, NOTE));
    const style = (
      selector: string,
      property: "border-top-style" | "text-decoration-style" | "background-color",
    ) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await style(".infobox", "border-top-style")).toBe("solid");
    expect(await style("a.wanted", "text-decoration-style")).toBe("dashed");
    expect(await style(".prose mark", "background-color")).not.toBe(
      await style("body", "background-color"),
    );
  });

  test("focus is seen", async ({ page }) => {
    await page.goto(at(sites().fixture, NOTE));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(
        document.activeElement ?? document.body,
      );
      return { outlineStyle, width: parseFloat(outlineWidth) };
    });
    expect(outline.outlineStyle).toBe("solid");
    expect(outline.width).toBeGreaterThanOrEqual(2);
  });
});

test("text at twice its size still fits a narrow window", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  await page.goto(at(sites().fixture, "/events/"));
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "212.5%";
  });
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
});
