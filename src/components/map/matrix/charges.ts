/** The documents that the matrix counts, as the rows of their list have them. */

import { expected } from "../../../shared/assert.ts";
import type { Day } from "../../../shared/dates/calendar.ts";
import { readPages } from "../../table/pages.ts";

export interface ListedCharge {
  /** The id of its row, as the marks of the matrix have it. */
  readonly id: string;
  readonly row: HTMLTableRowElement;
  readonly accusers: readonly string[];
  readonly accused: readonly string[];
  /** The first day of each reply; undefined for one without a date. */
  readonly replies: readonly (Day | undefined)[];
  /** The first day of its date. */
  readonly day: Day | undefined;
}

let reading: Promise<readonly ListedCharge[]> | undefined;

/** Read once, in order of time; charges that are part of another document are left to it. Rejects where a page can't be read. */
export function charges(pages: readonly string[]): Promise<readonly ListedCharge[]> {
  reading ||= readPages(pages).then((tables) =>
    tables
      .flatMap(({ rows }) => rows.filter((row) => !row.classList.contains("part")).map(chargeIn))
      .filter(({ accusers }) => accusers.length > 0)
      .reverse(),
  );
  // What failed may succeed the next time.
  reading.catch(() => {
    reading = undefined;
  });
  return reading;
}

function chargeIn(row: HTMLTableRowElement): ListedCharge {
  const values: Readonly<Record<string, readonly string[]>> = JSON.parse(
    expected(row.dataset["values"], "the values of a row"),
  );
  const order = row.querySelector<HTMLElement>(".is-date")?.dataset["order"];
  return {
    id: row.id,
    row,
    accusers: values["accuser"] || [],
    accused: values["accused"] || [],
    replies: replyNodes(row).map(dayOfReply),
    day: dayOr(order),
  };
}

/** Each reply in a row of the list, or in a copy of its cells. What says that none was found leads nowhere. */
export function replyNodes(within: ParentNode): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(".is-reply p:has(a[href])")];
}

export function dayOfReply({ dataset }: HTMLElement): Day | undefined {
  return dayOr(dataset["day"]);
}

function dayOr(day: string | undefined): Day | undefined {
  return day === undefined ? undefined : Number(day);
}
