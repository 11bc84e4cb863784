/** The words in the picture of a timeline: none over another, none cut, wherever a reader zooms and pans. */

import type { Page } from "playwright/test";
import { at, expect, type Sites, sites, test } from "./sites.ts";

async function open(page: Page, site: keyof Sites): Promise<void> {
  await page.goto(at(sites()[site], "/timeline/"));
  await page.locator("timeline-view").scrollIntoViewIfNeeded();
  await expect(page.locator("timeline-view.ready")).toBeVisible();
}

/** Two frames: the picture draws in the next one. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** Words that run into others or over a disc, and those that the picture or its plot cuts. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const svg = document.querySelector(".timeline-stage > svg");
    const plot = svg?.querySelector(".timeline-plot");
    if (!svg || !plot) return ["no picture"];
    const whole = svg.getBoundingClientRect();
    const left = whole.left + Number(plot.getAttribute("x"));
    const right = left + Number(plot.getAttribute("width"));
    const words = [...svg.querySelectorAll("text")].filter((node) => node.textContent !== "");
    const found = words.flatMap((node) => {
      const box = node.getBoundingClientRect();
      const isInPlot = plot.contains(node);
      const isCut =
        box.left < (isInPlot ? left : whole.left) - 0.5 ||
        box.right > (isInPlot ? right : whole.right) + 0.5 ||
        box.bottom > whole.bottom + 0.5;
      return isCut ? `cut: ${node.textContent}` : [];
    });
    const boxes = [...words, ...svg.querySelectorAll("circle.disc")].map((node) => ({
      node,
      words: node.textContent || "disc",
      box: node.getBoundingClientRect(),
    }));
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1)) {
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        const isItsNumber =
          a.node.classList.contains("number") && a.node.parentNode === b.node.parentNode;
        if (wide > 0.5 && high > 0.5 && !isItsNumber) found.push(`${a.words} / ${b.words}`);
      }
    return found;
  });
}

const ZOOMS = 40;
/** Of the wheel: by this much each, forty zooms lead from all years to single days. */
const STEP = -14;

for (const site of ["root", "events"] as const) {
  for (const width of [360, 768, 1280, 1920]) {
    test(`no words overlap or are cut at ${ZOOMS} zooms, ${site}, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, site);
      const found = (await faults(page)).map((words) => `opening: ${words}`);
      await page.getByRole("button", { name: "Whole range" }).click();
      await page.locator(".timeline-stage").focus();
      const plot = await page.locator(".timeline-stage .timeline-axis").boundingBox();
      if (!plot) throw new Error("expected an axis");
      // Near the end, where most entries are.
      await page.mouse.move(plot.x + plot.width * 0.97, plot.y + 40);
      for (let zoom = 0; zoom < ZOOMS; zoom++) {
        await drawn(page);
        found.push(...(await faults(page)).map((words) => `zoom ${zoom}: ${words}`));
        await page.keyboard.press(zoom % 2 === 0 ? "PageUp" : "PageDown");
        await drawn(page);
        found.push(...(await faults(page)).map((words) => `zoom ${zoom}, panned: ${words}`));
        await page.mouse.wheel(0, STEP);
      }
      expect(found).toEqual([]);
    });
  }
}

test("in the opening view no mark without a name is as heavy as one that has a name", async ({
  page,
}) => {
  await open(page, "root");
  const weights = await page.evaluate(() => {
    const entries = [...document.querySelectorAll(".timeline-entries .entry, .cluster")];
    const heavy = entries.filter((entry) =>
      entry.querySelector(".mark:not(.unnamed), .bar:not(.thin)"),
    );
    return {
      named: heavy.filter((entry) => entry.querySelector(".title")).length,
      heavy: heavy.length,
    };
  });
  expect(weights.named).toBeGreaterThan(24);
  expect(weights.heavy).toBe(weights.named);
});

test("what is earlier stands behind a broken axis, counted by lane, and a button away", async ({
  page,
}) => {
  await open(page, "root");
  await expect(page.locator(".timeline-stage .timeline-break")).not.toHaveAttribute("d", "");
  await expect(page.locator(".timeline-stage .count", { hasText: "earlier" })).not.toHaveCount(0);
  const earlier = page.getByRole("button", { name: /^\d+ earlier, from \d+: show/ });
  await earlier.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".timeline-range")).toContainText(/: (\d+) of \1 entries/);
  await expect(page.locator(".timeline-stage .timeline-break")).toHaveAttribute("d", "");
  await expect(earlier).toBeHidden();
});
