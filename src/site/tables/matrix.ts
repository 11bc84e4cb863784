/** A matrix: a row a thing, a column a thing, and in each cell the marks of what ties the two. */

import type { Day } from "../../shared/dates/calendar.ts";
import type { SiteContext } from "../core/context.ts";
import type { StatusView } from "../core/words.ts";
import type { Name } from "./cell.ts";

export interface Matrix {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** What a mark is, and what a cell leads to. */
  readonly means: string;
  /** The name of the rows. */
  readonly corner: string;
  /** The name of the last column; "" where rows are not counted. */
  readonly total: string;
  readonly columnGroups: readonly { readonly label: string; readonly columns: readonly Name[] }[];
  readonly rowGroups: readonly { readonly label: string; readonly rows: readonly MatrixRow[] }[];
  /** Of each column, and at the end of all. */
  readonly totals: readonly number[];
  /** The statuses that occur, for the legend. */
  readonly statuses: readonly StatusView[];
}

export interface MatrixRow {
  readonly name: Name;
  readonly cells: readonly MatrixCell[];
  readonly total: number;
}

/** Who answered what a mark stands for, and the first days on which the accused and anybody did, where they are known. */
export interface Answered {
  readonly by: "accused" | "others" | "nobody";
  readonly accused: Day | undefined;
  readonly anybody: Day | undefined;
}

export interface MatrixMark {
  readonly status: StatusView;
  /** The id of its row in the list that the cell leads to, where each mark stands for one. */
  readonly row?: string;
  readonly answered?: Answered;
}

export interface MatrixCell {
  readonly marks: readonly MatrixMark[];
  readonly href: string;
  /** What a reader hears. */
  readonly words: string;
}

/** "2 alleged, 1 overreach" */
export function marksInWords(statuses: readonly StatusView[]): string {
  return [...Map.groupBy(statuses, ({ word }) => word)]
    .map(([word, alike]) => `${alike.length} ${word}`)
    .join(", ");
}

export function distinct(statuses: readonly StatusView[], order: readonly string[]): StatusView[] {
  const byWord = new Map(statuses.map((status) => [status.word, status]));
  return order.flatMap((word) => byWord.get(word) || []);
}

interface Most<Item> {
  readonly drawn: readonly Item[];
  readonly isCut: boolean;
}

/** So many of a list that has those named most first. */
export function mostIn<Item>(limit: number, items: readonly Item[]): Most<Item> {
  return { drawn: items.slice(0, limit), isCut: items.length > limit };
}

/** What a mark means, and that not everything is drawn where that is so. */
export function withCut(
  { words }: SiteContext,
  means: string,
  rows: Most<unknown>,
  columns: Most<unknown>,
): string {
  if (!rows.isCut && !columns.isCut) return means;
  const cut = words.trackers.matrix.cut(rows.drawn.length, columns.drawn.length);
  return [means, cut].filter(Boolean).join(" ");
}
