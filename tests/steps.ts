/**
 * Counts work instead of measuring it: how often each block of code runs (V8's coverage tells), and how
 * many characters and items the built-in functions pass over that a block calls. The same work is the same
 * count, to some thousandths, on any machine, however busy; only Sätteri, which is no JavaScript, counts by
 * the nodes that it makes.
 *
 * Imported before the code that it counts: of what was compiled before, it sees calls and no loops.
 */

import { Session } from "node:inspector";

const session = new Session();
session.connect();
session.post("Profiler.enable");
session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/** The steps of what `run` does, which counts nothing itself. */
export function stepsOf(run: () => unknown): number {
  blocksRun();
  passed = 0;
  const restore = countBuiltIns();
  try {
    run();
  } finally {
    restore();
  }
  return blocksRun() + passed;
}

/** The project's own code and its libraries, without its tests. */
const COUNTED = /^file:.*\/(?:src|node_modules)\//;

/** Runs of blocks since it was asked before. */
function blocksRun(): number {
  let runs = 0;
  session.post("Profiler.takePreciseCoverage", (error, { result }) => {
    if (error) throw error;
    for (const { url, functions } of result) {
      if (!COUNTED.test(url)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) runs += count;
    }
  });
  return runs;
}

/** Characters and items that built-in functions have passed over. */
let passed = 0;

type Method = (this: never, ...args: never[]) => unknown;
/** What a call passes over, of an object of some length that gave some result. */
type Cost = (length: number, result: unknown, args: readonly unknown[]) => number;

const whole: Cost = (length) => length;
const found: Cost = (length, result, [, from]) => {
  const start = typeof from === "number" ? Math.min(length, Math.max(0, from)) : 0;
  return typeof result === "number" && result >= 0 ? result - start + 1 : length - start;
};
const foundLast: Cost = (length, result, [, from]) =>
  (typeof from === "number" ? from : length) - (typeof result === "number" ? result : 0);
const made: Cost = (_length, result) => (result as { readonly length: number }).length;

const OF_STRINGS: Readonly<Record<string, Cost>> = {
  indexOf: found,
  lastIndexOf: foundLast,
  // Whether it is there, and not where.
  includes: (length, result) => (result === true ? 1 : length),
  split: whole,
  replace: whole,
  replaceAll: whole,
  toLowerCase: whole,
  toUpperCase: whole,
  normalize: whole,
  trim: made,
  repeat: made,
};

const OF_ARRAYS: Readonly<Record<string, Cost>> = {
  indexOf: found,
  lastIndexOf: foundLast,
  includes: (length, result) => (result === true ? 1 : length),
  concat: made,
  slice: made,
  splice: whole,
  shift: whole,
  unshift: whole,
  join: whole,
  reverse: whole,
  toReversed: whole,
  sort: whole,
  toSorted: whole,
  toSpliced: whole,
  with: whole,
  flat: made,
};

/** Lets the built-in functions count, until what it returns is called. */
function countBuiltIns(): () => void {
  const undo = [
    ...counting(String.prototype, OF_STRINGS),
    ...counting(Array.prototype, OF_ARRAYS),
    countMatches(),
  ];
  return () => {
    for (const restore of undo) restore();
  };
}

function counting(prototype: object, costs: Readonly<Record<string, Cost>>): (() => void)[] {
  return Object.entries(costs).map(([name, cost]) => {
    const original = Reflect.get(prototype, name) as Method;
    return replaced(prototype, name, function (this: { readonly length: number }, ...args) {
      const { length } = this;
      const result = Reflect.apply(original, this, args);
      passed += cost(length, result, args);
      return result;
    });
  });
}

/** All that uses a regular expression calls `exec`; what it passes over lies before the end of its match. */
function countMatches(): () => void {
  const original = RegExp.prototype.exec;
  return replaced(RegExp.prototype, "exec", function (this: RegExp, text: string) {
    const start = this.global || this.sticky ? this.lastIndex : 0;
    const match = Reflect.apply(original, this, [text]) as RegExpExecArray | null;
    if (match) passed += match.index + match[0].length - start;
    else passed += this.sticky ? 1 : Math.max(0, String(text).length - start);
    return match;
  });
}

function replaced(
  prototype: object,
  name: string,
  method: (this: never, ...args: never[]) => unknown,
): () => void {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  if (!descriptor) throw new Error(`expected a method ${name}`);
  Object.defineProperty(prototype, name, { ...descriptor, value: method });
  return () => {
    Object.defineProperty(prototype, name, descriptor);
  };
}
