/** How smoothly a page moves. */

import type { Page } from "playwright";

/** The milliseconds from each frame to the next while `act` runs. */
export async function frames(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    let last = performance.now();
    const state = { times, on: true };
    Object.assign(globalThis, { frameTimes: state });
    const tick = (now: number) => {
      times.push(now - last);
      last = now;
      if (state.on) requestAnimationFrame(tick);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(tick);
    });
  });
  await act();
  await page.waitForTimeout(60);
  return page.evaluate(() => {
    const { frameTimes } = globalThis as unknown as {
      frameTimes: { times: number[]; on: boolean };
    };
    frameTimes.on = false;
    return frameTimes.times;
  });
}
