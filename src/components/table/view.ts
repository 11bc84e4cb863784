/** What a reader asks of a list, and which of its rows answer: plain data, for the script of the page and for tests. */

import { at } from "../../shared/assert.ts";
import { type Order, orderIn, sorted, withOrder } from "./order.ts";

export interface Asked {
  /** Of each filter that is set. */
  readonly filters: ReadonlyMap<string, string>;
  /** The filter by whose values rows are grouped; "" for none. */
  readonly group: string;
  readonly order: Order | undefined;
}

/** As it stands in the address: "?accuser=Anthropic&group=status&sort=date"; what the page does not know is passed over. */
export function askedIn(
  query: string,
  known: {
    readonly filters: readonly string[];
    readonly groups: readonly string[];
    readonly columns: readonly string[];
  },
): Asked {
  const params = new URLSearchParams(query);
  const filters = known.filters.flatMap((key) => {
    const value = params.get(key);
    return value === null || value === "" ? [] : [[key, value] as const];
  });
  // absent: no group is asked for, or one that the page has not
  const group = known.groups.find((key) => key === params.get("group")) ?? "";
  return { filters: new Map(filters), group, order: orderIn(query, known.columns) };
}

/** The address that asks for this; what else stands there is kept. */
export function withAsked(query: string, asked: Asked, filters: readonly string[]): string {
  const params = new URLSearchParams(withOrder(query, asked.order));
  for (const key of [...filters, "group"]) params.delete(key);
  for (const [key, value] of asked.filters) params.set(key, value);
  if (asked.group !== "") params.set("group", asked.group);
  return params.size === 0 ? "" : `?${params}`;
}

export function isPlain({ filters, group, order }: Asked): boolean {
  return filters.size === 0 && group === "" && order === undefined;
}

/** A row with its parts: they move together. */
export interface Unit<Row> {
  readonly head: Row;
  readonly parts: readonly Row[];
}

/** Parts follow the row that they belong to; one without any stands alone. */
export function unitsOf<Row>(rows: readonly Row[], isPart: (row: Row) => boolean): Unit<Row>[] {
  const units: { head: Row; parts: Row[] }[] = [];
  for (const row of rows) {
    const last = units.at(-1);
    if (last && isPart(row)) last.parts.push(row);
    else units.push({ head: row, parts: [] });
  }
  return units;
}

export interface Shown<Row> {
  readonly row: Row;
  /** Whether it is there only for a part of it that matches. */
  readonly isContext: boolean;
}

export interface Group<Row> {
  /** "" where rows are not grouped. */
  readonly label: string;
  readonly rows: readonly Shown<Row>[];
}

/** How the rows of a page are read. */
export interface Reading<Row> {
  readonly isPart: (row: Row) => boolean;
  readonly values: (row: Row, key: string) => readonly string[];
  readonly order: (row: Row, column: string) => string | number | undefined;
}

/** The rows that match, in the order asked for, grouped; a part that matches brings the row that it belongs to. */
export function answer<Row>(
  rows: readonly Row[],
  { filters, group, order }: Asked,
  { isPart, values, order: orderOf }: Reading<Row>,
): Group<Row>[] {
  const matches = (row: Row) =>
    [...filters].every(([key, value]) => values(row, key).includes(value));
  const units = unitsOf(rows, isPart).flatMap(({ head, parts }) => {
    const found = parts.filter(matches);
    const isMatch = matches(head);
    return isMatch || found.length > 0 ? [{ head, isMatch, parts: found }] : [];
  });
  const places = order
    ? sorted(
        units.map(({ head }) => orderOf(head, order.column)),
        order.down,
      )
    : [...units.keys()];
  const inOrder = places.map((place) => at(units, place));
  const shown = (some: typeof units) =>
    some.flatMap(({ head, isMatch, parts }) => [
      { row: head, isContext: !isMatch },
      ...parts.map((row) => ({ row, isContext: false })),
    ]);
  if (group === "") return [{ label: "", rows: shown(inOrder) }];
  const labelOf = ({ head }: (typeof units)[number]) => values(head, group)[0] || NO_VALUE;
  return [...Map.groupBy(inOrder, labelOf)].map(([label, some]) => ({ label, rows: shown(some) }));
}

/** The group of the rows that have no value there. */
const NO_VALUE = "–";
