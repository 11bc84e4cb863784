/**
 * Dates for the build: read by `parse.ts`, written by `words.ts`, counted in the days of `calendar.ts`.
 * What runs in a reader's browser imports `calendar.ts` itself, so that no grammar of dates is shipped;
 * `shipped.test.ts` checks that.
 */
export { type Civil, civil, type Day, dayOf, firstOfMonth, isoDay } from "./calendar.ts";
export { compareDates, type NoteDate } from "./noteDate.ts";
export { firstDate, parseDate } from "./parse.ts";
export type { Precision, Qualifier } from "./period.ts";
export { dateAsTyped, dateInWords } from "./words.ts";
