/**
 * How many cases of each property are tried, and with which seed: the one place that reads
 * `PROPERTY_CASES` ("10%" of the usual ones, or a number) and `PROPERTY_SEED`, which `npm test` sets.
 */

import fc from "fast-check";

/** The cases of fast-check itself, where a property names no number. */
const USUAL = 100;

/** Seconds after which a soak goes on to the next property: some cases are whole vaults, and the night has an hour. */
const MAX_SECONDS = 60;

/** The same for the properties of whole sites, whose cases take a tenth of a second or, where Astro builds, seconds. */
const MAX_SECONDS_OF_SITES = 1200;

const asked = process.env["PROPERTY_CASES"];

/** The usual seed: the same cases each time, so that a change is not blamed for what it did not do. A soak has another each night. */
const USUAL_SEED = 1;

/** The cases to try of a property that usually tries `usual`. */
export function cases(usual: number): number {
  if (asked === undefined) return usual;
  return asked.endsWith("%")
    ? Math.ceil((usual * Number(asked.slice(0, -1))) / 100)
    : Number(asked);
}

fc.configureGlobal({
  numRuns: cases(USUAL),
  // absent: nobody asked for other cases
  seed: Number(process.env["PROPERTY_SEED"] ?? USUAL_SEED),
  ...(cases(USUAL) > USUAL && {
    interruptAfterTimeLimit: MAX_SECONDS * 1000,
    markInterruptAsFailure: false,
  }),
});

/** The bounds of a property of whole sites, of which a soak tries for longer. */
export const LONG =
  cases(USUAL) > USUAL
    ? { interruptAfterTimeLimit: MAX_SECONDS_OF_SITES * 1000, markInterruptAsFailure: false }
    : {};

export { fc };
