/**
 * Whether work grows in proportion to its input. Nothing is held against a clock: each construct is
 * compared with itself, in processor time, so neither a slow machine nor a busy one changes the answer.
 *
 * A small input is worked on as many times as it fits into the large one, in turn with the large one.
 * Linear work makes both runs equally long; quadratic work makes the second as many times longer.
 *
 * The two are eight doublings apart, because one is not enough to tell: a tree that outlives the first
 * collection of garbage costs three times as much a byte as one that does not, at one size only, and
 * that is no growth.
 */

import assert from "node:assert/strict";

export interface Work {
  readonly name: string;
  /** Makes an input of this size, which is not measured, and returns the work on it, which is. */
  readonly prepare: (size: number) => () => unknown;
  /** The largest size that is still worked on, where there is one. */
  readonly maxSize?: number;
}

/** Runs something and returns what it cost, in milliseconds of processor time or in steps. */
export type Measure = (run: () => void) => number;

/** Doublings between the small input and the large one; fewer where `maxSize` leaves no room. */
const DOUBLINGS = 8;

/** Double the input, at most so many times the work. */
const MAX_PER_DOUBLING = 2.5;

/** The same for the two runs that are compared, which are equal where the work is linear. */
const maxRatio = (doublings: number): number => (MAX_PER_DOUBLING / 2) ** doublings;

/** Milliseconds of the shortest run that counts. */
const MIN_RUN = 100;

/** Works that are looked at together; one quadratic among them makes the ratio 33. */
const GROUP = 8;

/** Pairs of runs of which the median counts. */
const PAIRS = 3;

/** Fails if double the input is more than 2.5 times the work; names each such work, with its figures. */
export function assertLinearGrowth(works: readonly Work[], measure: Measure = cpuTime): void {
  assert.ok(works.length > 0, "expected work to measure");
  const superlinear: string[] = [];
  for (let index = 0; index < works.length; index += GROUP) {
    const group = works.slice(index, index + GROUP);
    // Together they are measured in a fraction of the time; a suspicion is followed up one by one.
    if (group.length > 1 && !isSuspect(group, measure)) continue;
    for (const work of group) superlinear.push(...failureOf(work, measure));
  }
  assert.deepEqual(superlinear, []);
}

function isSuspect(works: readonly Work[], measure: Measure): boolean {
  const pairs = works.map((work) => calibrated(work, MIN_RUN / works.length, measure));
  const doublings = Math.min(...pairs.map((pair) => pair.doublings));
  return ratioOf(pairs, measure) > maxRatio(doublings);
}

function failureOf(work: Work, measure: Measure): string[] {
  const pair = calibrated(work, MIN_RUN, measure);
  const { small, large, doublings } = pair;
  const ratios = Array.from({ length: PAIRS }, () => ratioOf([pair], measure));
  const [median = Number.NaN] = ratios.toSorted((a, b) => a - b).slice((PAIRS - 1) / 2);
  if (median <= maxRatio(doublings)) return [];
  const grown = (2 * median ** (1 / doublings)).toFixed(2);
  return [
    `${work.name}: from ${small} to ${large}, double the input is ${grown} times the work; ${MAX_PER_DOUBLING} are allowed`,
  ];
}

interface Calibrated {
  readonly small: number;
  readonly large: number;
  readonly doublings: number;
  readonly onSmall: () => unknown;
  readonly onLarge: () => unknown;
  /** How often the large input is worked on in one run. */
  readonly times: number;
}

/** Sizes at which a run takes `share` milliseconds or more. */
function calibrated(
  { name, prepare, maxSize = Number.POSITIVE_INFINITY }: Work,
  share: number,
  measure: Measure,
): Calibrated {
  const doublings = Math.min(DOUBLINGS, Math.floor(Math.log2(maxSize)));
  assert.ok(doublings >= 3, `${name}: expected sizes up to 8 or more`);
  const fold = 2 ** doublings;
  const maxSmall = Math.floor(maxSize / fold);
  for (let small = Math.min(maxSmall, 8); ; ) {
    const onSmall = prepare(small);
    const once = () => measure(() => repeat(onSmall, fold));
    // The second run is free of what is done once.
    const time = Math.min(once(), once());
    if (time >= share || small === maxSmall) {
      const large = small * fold;
      const times = Math.ceil(share / Math.max(time, share / 10_000));
      return { small, large, doublings, onSmall, onLarge: prepare(large), times };
    }
    small = Math.min(maxSmall, Math.ceil(small * Math.min((1.1 * share) / time, 8)));
  }
}

/** How many times as long the run over the large inputs takes: 1 if the work is linear. */
function ratioOf(works: readonly Calibrated[], measure: Measure): number {
  const small = measure(() => {
    for (const { onSmall, times, doublings } of works) repeat(onSmall, times * 2 ** doublings);
  });
  const large = measure(() => {
    for (const { onLarge, times } of works) repeat(onLarge, times);
  });
  return large / small;
}

function repeat(run: () => unknown, times: number): void {
  for (let count = 0; count < times; count++) run();
}

/** Milliseconds that this process has worked: other processes make no difference. */
function cpuTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
