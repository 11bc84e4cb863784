/** Lighthouse's scores of a page, their limits, and which are missed. */

import { quantile } from "./quantile.ts";

/** From 0 to 100. */
export interface Scores {
  readonly name: string;
  /** Of each run: the load of the machine sways it. */
  readonly performance: readonly number[];
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  /** What costs points beside the speed: "errors-in-console: Browser errors were logged". */
  readonly faults: readonly string[];
}

const LEAST = { performance: 95, other: 100 } as const;

export function median({ performance }: Scores): number {
  return quantile(performance, 0.5);
}

/** "graph: performance is 80, at least 95 (78, 80, 91)" */
export function missedScores(scores: Scores): readonly string[] {
  const { name, performance, accessibility, bestPractices, seo } = scores;
  const others = { accessibility, "best practices": bestPractices, SEO: seo };
  // A score that is no number was not given.
  return [
    ...(median(scores) >= LEAST.performance
      ? []
      : [
          `${name}: performance is ${median(scores)}, at least ${LEAST.performance} (${performance.join(", ")})`,
        ]),
    ...Object.entries(others)
      .filter(([, score]) => !(score >= LEAST.other))
      .map(([label, score]) => `${name}: ${label} is ${score}, at least ${LEAST.other}`),
  ];
}

/** A line for each page. */
export function table(pages: readonly Scores[]): readonly string[] {
  const first = Math.max(...pages.map(({ name }) => name.length));
  const row = (label: string, cells: readonly string[]) =>
    label.padEnd(first) + cells.map((cell) => cell.padStart(16)).join("");
  return [
    row("", ["performance", "accessibility", "best practices", "SEO"]),
    ...pages.map((scores) =>
      row(
        scores.name,
        [median(scores), scores.accessibility, scores.bestPractices, scores.seo].map(String),
      ),
    ),
  ];
}
