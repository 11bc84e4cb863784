/** What a reader asks of the matrix, as the query of its address. */

import { type Day, dayIn, isoDay } from "../../../shared/dates/calendar.ts";
import type { ListedCharge } from "./charges.ts";

export interface Asked {
  /** The name of a row, and of a column; "" for all. */
  readonly accuser: string;
  readonly accused: string;
  /** "none" for charges without a reply, "some" for those with one; "" for all. */
  readonly reply: string;
  readonly until: Day | undefined;
}

export const NOTHING: Asked = { accuser: "", accused: "", reply: "", until: undefined };

export function askedIn(query: string): Asked {
  const given = new URLSearchParams(query);
  const reply = given.get("reply");
  return {
    accuser: given.get("accuser") || "",
    accused: given.get("accused") || "",
    reply: reply === "none" || reply === "some" ? reply : "",
    until: dayIn(given.get("until")),
  };
}

export function queryOf({ accuser, accused, reply, until }: Asked): string {
  const params = new URLSearchParams(
    Object.entries({ accuser, accused, reply }).filter(([, value]) => value !== ""),
  );
  if (until !== undefined) params.set("until", isoDay(until));
  return params.size === 0 ? "" : `?${params}`;
}

export function isAsking({ accuser, accused, reply, until }: Asked): boolean {
  return accuser + accused + reply !== "" || until !== undefined;
}

/** Whether a charge is one that is asked for; of one without a date nobody knows that it is later. */
export function passes(charge: ListedCharge, { accuser, accused, reply, until }: Asked): boolean {
  return (
    (accuser === "" || charge.accusers.includes(accuser)) &&
    (accused === "" || charge.accused.includes(accused)) &&
    (reply === "" || charge.replies.some((day) => isOnRecord(day, until)) === (reply === "some")) &&
    (until === undefined || charge.day === undefined || charge.day <= until)
  );
}

/** Whether a reply counts: of one without a date nobody knows that it had come by a day. */
export function isOnRecord(day: Day | undefined, until: Day | undefined): boolean {
  return until === undefined || (day !== undefined && day <= until);
}
