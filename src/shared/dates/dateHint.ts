/** What may be meant by a date that can't be read: a suggestion to type, never a reading. */

import { at } from "../assert.ts";
import { closest } from "../closeNames.ts";
import { type Day, parseDate } from "./index.ts";

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July", "August"],
  ...["September", "October", "November", "December"],
];

/** A sentence that says what to write, e.g. "Did you mean 2026-02-23?"; undefined where nobody can tell. */
export function dateHint(text: string, today: Day): string | undefined {
  const written = text.trim();
  const twoDays = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(written);
  if (twoDays) {
    const [a, b, year] = [at(twoDays, 1), at(twoDays, 2), at(twoDays, 3)];
    const [one, other] = [iso(year, a, b), iso(year, b, a)].filter((date) =>
      parseDate(date, today),
    );
    if (one && other && one !== other) return `It may be two days: write ${one} or ${other}.`;
    if (one) return `Did you mean ${one}?`;
  }
  const meant = [
    written.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3"),
    written.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$1-$3-$2"),
    // absent: a word that is close to no month stays
    written.replace(/\p{L}+/gu, (word) => closest(word, MONTHS) ?? word),
  ].find((date) => date !== written && parseDate(date, today));
  return meant ? `Did you mean ${meant}?` : monthHint(written, today);
}

/** "February 2026 has 28 days.", of a day that its month does not have. */
function monthHint(written: string, today: Day): string | undefined {
  for (const [year, month, day] of namedDays(written)) {
    const isDay = (date: number) => parseDate(iso(year, month, String(date)), today) !== undefined;
    const last = [31, 30, 29, 28].find(isDay);
    if (last === undefined || Number(day) <= last || Number(day) > 31) continue;
    return `${MONTHS[Number(month) - 1]} ${year} has ${last} days.`;
  }
  return undefined;
}

/** The days that one wording may name, whether they exist or not. */
function namedDays(written: string): (readonly [year: string, month: string, day: string])[] {
  const numbers = [...written.matchAll(/\d+/g)].map(([digits]) => digits);
  const year = numbers.find(({ length }) => length === 4);
  const [a, b, ...more] = numbers.filter((number) => number !== year);
  if (year === undefined || a === undefined || more.length > 0) return [];
  const word = /\p{L}{3,}/u.exec(written)?.[0].toLowerCase();
  const month = MONTHS.findIndex((name) => word && name.toLowerCase().startsWith(word)) + 1;
  if (b === undefined) return month === 0 ? [] : [[year, String(month), a]];
  return written.startsWith(year)
    ? [[year, a, b]]
    : [
        [year, a, b],
        [year, b, a],
      ];
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
