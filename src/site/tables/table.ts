/**
 * A list as a table: its columns, its filters, and a row for each thing. It comes in one order; the reader's
 * browser sorts and filters it, and without a script every row is there. Data and rows come from the same objects.
 */

import { at } from "../../shared/assert.ts";
import type { Cell, Order } from "./cell.ts";

/** How a list of things becomes a table. */
export interface Definition<Item> {
  /** Its address on the page: "bills". */
  readonly id: string;
  readonly title: string;
  /** What it covers, beside the title: "proposed, not law". */
  readonly says: string;
  /** In the order in which the page comes. */
  readonly items: readonly Item[];
  /** The address on the page of a thing's row, and where the thing itself is. */
  readonly place: (item: Item) => { readonly anchor: string; readonly href: string };
  /** Whether the thing stands below another, the row before it that does not. */
  readonly isPart?: (item: Item) => boolean;
  readonly columns: readonly ColumnOf<Item>[];
  readonly filters: readonly FilterOf<Item>[];
  /** The filters by which the rows may be grouped. */
  readonly groupBy?: readonly string[];
}

export interface ColumnOf<Item> {
  readonly key: string;
  readonly label: string;
  readonly cell: (item: Item) => Cell;
  /** By which the column is sorted; without it the column is not. */
  readonly order?: (item: Item) => Order;
  /** Whether it stands first when it is sorted for the first time: the newest, the most. */
  readonly descends?: boolean;
  /** Whether it is there though no row has anything in it: the steps of a ladder. */
  readonly stays?: boolean;
  /** The heading of several columns beside each other. */
  readonly group?: string;
}

export interface FilterOf<Item> {
  /** In the address of the page: "?accuser=Anthropic". */
  readonly key: string;
  readonly label: string;
  /** Words that are undefined or empty are none. */
  readonly values: (item: Item) => readonly (string | undefined)[];
  /** Its choices in the order of their subject; without them they stand by the alphabet. */
  readonly choices?: readonly string[];
}

export interface TableView {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** Of all its pages. */
  readonly count: number;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly RowView[];
  readonly groupBy: readonly string[];
}

export interface ColumnView {
  readonly key: string;
  readonly label: string;
  readonly group: string;
  readonly isSorted: boolean;
  readonly descends: boolean;
  /** Of its cells in these rows; undefined where all are empty. */
  readonly form: Cell["form"] | undefined;
}

export interface RowView {
  readonly anchor: string;
  readonly href: string;
  readonly isPart: boolean;
  readonly cells: readonly { readonly cell: Cell; readonly order: Order }[];
  /** The values of each filter, by its key. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** What a reader chooses from. */
export interface FilterView {
  readonly key: string;
  readonly label: string;
  readonly choices: readonly string[];
  /** Whether the choices have an order of their subject; else they stand by the alphabet. */
  readonly isOrdered: boolean;
}

/** A table before it is cut into pages. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly filters: readonly FilterView[];
  /** Rows from one place to another, the end not among them. */
  readonly view: (from: number, to: number) => TableView;
}

/** Columns in which nothing stands are left out. */
export function tableOf<Item>(definition: Definition<Item>): Table {
  const { items, filters } = definition;
  const columns = definition.columns.filter(
    ({ cell, stays = false }) => stays || items.some((item) => isFilled(cell(item))),
  );
  return {
    ...{ id: definition.id, title: definition.title, count: items.length },
    filters: filters.map(({ key, label, values, choices }) => {
      const found = new Set(items.flatMap((item) => someOf(values(item))));
      const inOrder = choices ? choices.filter((choice) => found.has(choice)) : sortedWords(found);
      return { key, label, choices: [...new Set(inOrder)], isOrdered: choices !== undefined };
    }),
    view: (from, to) => viewOf(definition, columns, items.slice(from, to)),
  };
}

function viewOf<Item>(
  { id, title, says, items, isPart, place, filters, groupBy = [] }: Definition<Item>,
  columns: readonly ColumnOf<Item>[],
  shown: readonly Item[],
): TableView {
  const rows = shown.map((item) => ({
    ...place(item),
    isPart: isPart?.(item) === true,
    cells: columns.map(({ cell, order }) => ({ cell: cell(item), order: order?.(item) })),
    values: Object.fromEntries(filters.map(({ key, values }) => [key, someOf(values(item))])),
  }));
  return {
    ...{ id, title, says, count: items.length, groupBy, rows },
    columns: columns.map(({ key, label, group = "", order, descends = false }, index) => ({
      ...{ key, label, group, descends },
      isSorted: order !== undefined,
      form: rows.map(({ cells }) => at(cells, index).cell.form).find((form) => form !== "empty"),
    })),
  };
}

function someOf(values: readonly (string | undefined)[]): string[] {
  return values.flatMap((value) => value || []);
}

function isFilled(cell: Cell): boolean {
  if (cell.form === "number") return cell.number !== 0;
  return cell.form === "step" ? cell.step.state !== "none" : cell.form !== "empty";
}

const { compare } = new Intl.Collator("en", { numeric: true });

function sortedWords(words: Iterable<string>): string[] {
  return [...words].sort(compare);
}

/** Some of a table on another page, where no script sorts it: the columns that are kept, by default all. */
export function inPart(
  { columns, rows, ...view }: TableView,
  isKept: (column: ColumnView) => boolean = () => true,
): TableView {
  const kept = columns.map(isKept);
  return {
    ...view,
    columns: columns
      .filter((_, index) => kept[index])
      .map((column) => ({ ...column, isSorted: false })),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => kept[index]) })),
  };
}

/** The filters of several tables on one page; one by which nothing is distinguished is left out. */
export function sharedFilters(tables: readonly Table[]): FilterView[] {
  const byKey = Map.groupBy(
    tables.flatMap(({ filters }) => filters),
    ({ key }) => key,
  );
  return [...byKey.values()].flatMap((alike) => {
    const [first] = alike;
    const choices = [...new Set(alike.flatMap((filter) => filter.choices))];
    if (!first || choices.length < 2) return [];
    return [{ ...first, choices: first.isOrdered ? choices : sortedWords(choices) }];
  });
}
