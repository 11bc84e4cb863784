/** The order that a reader gives to a table: by which column, and up or down. */

export interface Order {
  readonly column: string;
  readonly down: boolean;
}

/** As it stands in the address: "?sort=status&order=down"; undefined for what it doesn't know. */
export function orderIn(query: string, columns: readonly string[]): Order | undefined {
  const params = new URLSearchParams(query);
  const column = columns.find((known) => known === params.get("sort"));
  return column === undefined ? undefined : { column, down: params.get("order") === "down" };
}

/** The address with this order; none leaves no trace. */
export function withOrder(query: string, order: Order | undefined): string {
  const params = new URLSearchParams(query);
  params.delete("sort");
  params.delete("order");
  if (order) params.set("sort", order.column);
  if (order?.down) params.set("order", "down");
  return params.size === 0 ? "" : `?${params}`;
}

/**
 * The places of rows in their new order. Rows that have nothing in the column stand last, whichever
 * way it runs; rows that have the same keep the order in which the page comes.
 */
export function sorted(values: readonly (string | number | undefined)[], down: boolean): number[] {
  const empty = (value: string | number | undefined) => value === undefined || value === "";
  return [...values.keys()].sort((a, b) => {
    const [one, other] = [values[a], values[b]];
    if (empty(one) || empty(other)) return Number(empty(one)) - Number(empty(other)) || a - b;
    return (down ? -1 : 1) * compare(one, other) || a - b;
  });
}

const words = new Intl.Collator("en", { numeric: true, ignorePunctuation: true });

function compare(a: string | number | undefined, b: string | number | undefined): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return words.compare(String(a), String(b));
}
