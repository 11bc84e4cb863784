/** How far a page moves while it loads. */

import type { BrowserContext, Page } from "playwright/test";

/** The most that may move. */
export const MOST_SHIFT = 0.02;

/** Milliseconds by which faces and scripts come later than styles, as on a slow line. */
const LATE = 300;

/** The map and pictures of timelines until their data has come. */
const AWAITED =
  "[data-graph]:not([data-ready]), [data-matrix]:not([data-ready]), timeline-view:not(.ready)";

/** Lets faces and scripts come late, and notes what moves from the beginning. */
export async function loadSlowly(target: Page | BrowserContext): Promise<void> {
  await target.route(/\.(?:woff2|js)$/, async (route) => {
    await new Promise((done) => setTimeout(done, LATE));
    await route.continue();
  });
  await target.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        moved.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/**
 * The sum of all shifts of a page that `loadSlowly` has prepared, once all that it shows has come: an
 * upper bound of its CLS.
 */
export async function shiftOf(page: Page): Promise<number> {
  await page.waitForFunction(
    (awaited) =>
      [...document.querySelectorAll(awaited)].every(
        (part) => part.getBoundingClientRect().top >= innerHeight,
      ),
    AWAITED,
  );
  return page.evaluate(async () => {
    await document.fonts.ready;
    // What scripts leave for the next frame is drawn in it.
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    await new Promise((done) => requestIdleCallback(done));
    const { moved } = window as unknown as { moved: number[] };
    return moved.reduce((total, value) => total + value, 0);
  });
}
