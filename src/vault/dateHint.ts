/** What may be meant by a date that can't be read: a suggestion to type, never a reading. */

import { closest } from "./closeNames.ts";
import { type Day, parseDate } from "./dates.ts";

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
  return meant && `Did you mean ${meant}?`;
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
