/** A reader who takes no more steps than a task may need: a link, a choice, or a field. */

import { expect } from "./sites.ts";

const MOST_STEPS = 2;

/** Counts the actions that go through it, and fails at the one too many. */
export function countedSteps(): (action: () => Promise<unknown>) => Promise<void> {
  let steps = 0;
  return async (action) => {
    steps += 1;
    expect(steps).toBeLessThanOrEqual(MOST_STEPS);
    await action();
  };
}
