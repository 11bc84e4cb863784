/**
 * The headers of a timeline's table become buttons that sort it; the address remembers how. Where the table has several
 * pages, a sorted one has the rows of all.
 */

import { button as buttonOf } from "../../client/dom.ts";
import { at, expected } from "../../shared/assert.ts";
import { type Order, orderIn, sorted, withOrder } from "../table/order.ts";
import { readPages } from "../table/pages.ts";

/** Rows that stand on the page at once, until a reader wants all. */
const SHOWN = 300;

for (const table of document.querySelectorAll<HTMLTableElement>("table[data-table]")) {
  enableSorting(table);
}

function enableSorting(table: HTMLTableElement): void {
  const body = at(table.tBodies, 0);
  const headers = [...at(expected(table.tHead, "a table with a head").rows, 0).cells];
  const here = [...body.rows];
  const columnOf = (header: HTMLElement) => expected(header.dataset["column"], "a named column");
  const columns = headers.map(columnOf);
  const status = expected(document.querySelector<HTMLElement>("[data-sort-status]"), "a status");
  const pager = document.querySelector<HTMLElement>("[data-pager]");
  const more = buttonOf("", () => void show(order, true), { hidden: true });
  table.after(more);
  const first: Order = { column: "date", down: false };
  let order = first;
  let all: Promise<readonly HTMLTableRowElement[]> | undefined;

  /** The rows of all pages, in the order of time. */
  const readAll = async (): Promise<readonly HTMLTableRowElement[]> => {
    const others = table.dataset["others"]?.split(" ");
    if (!others) return here;
    say(status.dataset["reading"], true);
    const pages = await readPages(others);
    return [...here, ...pages.flatMap(({ rows }) => rows)].sort((a, b) => placeOf(a) - placeOf(b));
  };

  const say = (words: string | undefined, isShown: boolean) => {
    status.textContent = words ?? null;
    status.classList.toggle("visually-hidden", !isShown);
  };

  const show = async (next: Order, showsAll = false): Promise<void> => {
    order = next;
    const column = columns.indexOf(order.column);
    for (const [index, header] of headers.entries()) {
      if (index !== column) header.removeAttribute("aria-sort");
      else header.setAttribute("aria-sort", order.down ? "descending" : "ascending");
    }
    if (!isFirst(order)) all ??= readAll();
    const found = isFirst(order) ? here : await all?.catch(() => undefined);
    // Another order was asked for in the meantime.
    if (order !== next) return;
    if (!found) all = undefined;
    const rows = found ?? here;
    const values = rows.map((row) => keyOf(row, order.column, column));
    const places = sorted(values, order.down);
    body.replaceChildren(
      ...places.slice(0, showsAll ? undefined : SHOWN).map((place) => at(rows, place)),
    );
    more.hidden = showsAll || rows.length <= SHOWN;
    const words = expected(status.dataset["all"], "the words of the button");
    more.textContent = words.replace("{all}", String(rows.length));
    if (pager) pager.hidden = rows !== here;
    const header = at(headers, column);
    say(found ? sortWords(order, header) : status.dataset["unread"], !found);
  };

  for (const header of headers) {
    const column = columnOf(header);
    const button = buttonOf("", () => {
      void show({ column, down: order.column === column && !order.down });
      history.replaceState(
        history.state,
        "",
        location.pathname +
          withOrder(location.search, isFirst(order) ? undefined : order) +
          location.hash,
      );
    });
    button.append(...header.childNodes);
    header.append(button);
  }

  const asked = orderIn(location.search, columns);
  if (asked) void show(asked);
}

/** Of a row in the order of time; those without a date come last. */
function placeOf({ dataset }: HTMLTableRowElement): number {
  const { entry, undated } = dataset;
  return entry === undefined ? Number.MAX_SAFE_INTEGER / 2 + Number(undated) : Number(entry);
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
