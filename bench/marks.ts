/** Loaded before a program: tells the one that started it what it marks, by the clock. */

import { PerformanceObserver } from "node:perf_hooks";

export interface Mark {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries()) {
    process.send?.({ name, at: performance.timeOrigin + startTime } satisfies Mark);
  }
}).observe({ entryTypes: ["mark"] });
