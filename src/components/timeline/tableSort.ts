/** The headers of a timeline's table become buttons that sort it; the address remembers how. */

import { at, expected } from "../../shared/assert.ts";
import { type Order, orderIn, sorted, withOrder } from "../table/order.ts";

for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sortable]")) {
  enableSorting(table);
}

function enableSorting(table: HTMLTableElement): void {
  const body = at(table.tBodies, 0);
  const headers = [...at(expected(table.tHead, "a table with a head").rows, 0).cells];
  const rows = [...body.rows];
  const columnOf = (header: HTMLElement) => expected(header.dataset["column"], "a named column");
  const columns = headers.map(columnOf);
  const status = document.querySelector<HTMLElement>("[data-sort-status]");
  const first: Order = { column: "date", down: false };
  let order = first;

  const show = (next: Order) => {
    order = next;
    const column = columns.indexOf(order.column);
    const values = rows.map((row) => keyOf(row, order.column, column));
    for (const place of sorted(values, order.down)) body.append(at(rows, place));
    for (const [index, header] of headers.entries()) {
      if (index !== column) header.removeAttribute("aria-sort");
      else header.setAttribute("aria-sort", order.down ? "descending" : "ascending");
    }
  };

  for (const header of headers) {
    const column = columnOf(header);
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    button.addEventListener("click", () => {
      show({ column, down: order.column === column && !order.down });
      if (status) status.textContent = sortWords(order, header);
      history.replaceState(
        history.state,
        "",
        location.pathname +
          withOrder(location.search, isFirst(order) ? undefined : order) +
          location.hash,
      );
    });
    header.append(button);
  }

  const asked = orderIn(location.search, columns);
  if (asked) show(asked);
}

/** The order of time, in which the page comes, leaves no trace in the address. */
function isFirst({ column, down }: Order): boolean {
  return column === "date" && !down;
}

/** What a screen reader says when the rows have moved: the header says its state only when it is read. */
function sortWords({ column, down }: Order, header: HTMLElement): string {
  // absent: never, a header has words
  const name = header.textContent?.trim() ?? column;
  const way =
    column === "date" ? (down ? "latest first" : "earliest first") : down ? "Z to A" : "A to Z";
  return `Sorted by ${name}, ${way}`;
}

/** Days by their place in time; everything else by its words. */
function keyOf(
  row: HTMLTableRowElement,
  name: string,
  column: number,
): string | number | undefined {
  if (name === "date") {
    const place = row.dataset["entry"];
    return place === undefined ? undefined : Number(place);
  }
  const cell = row.cells[column];
  // The shape before a status is no part of its word.
  return (cell?.querySelector(".status")?.lastChild ?? cell)?.textContent?.trim();
}
