/** How far a page moves while it loads. */

import type { BrowserContext, Page } from "playwright/test";

/** The most that may move. */
export const MOST_SHIFT = 0.02;

/** Milliseconds by which faces and scripts come later than styles, as on a slow line. */
const LATE = 300;

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

/** The sum of all shifts of a page that `loadSlowly` has prepared: an upper bound of its CLS. */
export function shiftOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestIdleCallback(done));
    const { moved } = window as unknown as { moved: number[] };
    return moved.reduce((total, value) => total + value, 0);
  });
}
