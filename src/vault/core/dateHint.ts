/** What may be meant by a date that can't be read: a suggestion to type, never a reading. */

import { type Day, parseDate } from "../../shared/dates/index.ts";
import { closest } from "./closeNames.ts";

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July", "August"],
  ...["September", "October", "November", "December"],
];

/** A sentence that says what to write, e.g. "Did you mean 2026-02-23?"; undefined where nobody can tell. */
export function dateHint(text: string, today: Day): string | undefined {
  const said = text.trim();
  const twoDays = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(said);
  if (twoDays) {
    const [, a = "", b = "", year = ""] = twoDays;
    const [one, other] = [iso(year, a, b), iso(year, b, a)].filter((date) =>
      parseDate(date, today),
    );
    if (one && other && one !== other) return `It may be two days: write ${one} or ${other}.`;
    if (one) return `Did you mean ${one}?`;
  }
  const meant = [
    said.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3"),
    said.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$1-$3-$2"),
    said.replace(/\p{L}+/gu, (word) => closest(word, MONTHS) ?? word),
  ].find((date) => date !== said && parseDate(date, today));
  return meant ? `Did you mean ${meant}?` : monthHint(said, today);
}

/** "February 2026 has 28 days.", of a day that its month does not have. */
function monthHint(said: string, today: Day): string | undefined {
  for (const [year, month, day] of namedDays(said)) {
    const isDay = (date: number) => parseDate(iso(year, month, String(date)), today) !== undefined;
    const last = [31, 30, 29, 28].find(isDay);
    if (last === undefined || Number(day) <= last || Number(day) > 31) continue;
    return `${MONTHS[Number(month) - 1]} ${year} has ${last} days.`;
  }
  return undefined;
}

/** The days that one wording may name, whether they exist or not. */
function namedDays(said: string): (readonly [year: string, month: string, day: string])[] {
  const numbers = said.match(/\d+/g) ?? [];
  const year = numbers.find(({ length }) => length === 4);
  const [a, b, ...more] = numbers.filter((number) => number !== year);
  if (year === undefined || a === undefined || more.length > 0) return [];
  const word = /\p{L}{3,}/u.exec(said)?.[0].toLowerCase();
  const month = MONTHS.findIndex((name) => word && name.toLowerCase().startsWith(word)) + 1;
  if (b === undefined) return month === 0 ? [] : [[year, String(month), a]];
  return said.startsWith(year)
    ? [[year, a, b]]
    : [
        [year, a, b],
        [year, b, a],
      ];
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
