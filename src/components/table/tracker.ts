/**
 * Sorts, filters and groups the tables of a list; the address remembers how, and the CSV has what is shown.
 * Of a list of several pages the first has all of this; the rows of the others are read from those when they are needed.
 */

import { button, download, make } from "../../client/dom.ts";
import { at, expected } from "../../shared/assert.ts";
import { csvOfRows } from "./csv.ts";
import { readPages } from "./pages.ts";
import {
  type Asked,
  answer,
  askedIn,
  type Group,
  isPlain,
  type Reading,
  withAsked,
} from "./view.ts";

const root = expected(document.querySelector<HTMLElement>("[data-tracker]"), "a list of tables");
const fields = expected(root.querySelector<HTMLElement>("[data-filters]"), "its filters");
const status = expected(fields.querySelector<HTMLElement>("[data-shown]"), "the count of rows");
const reset = expected(fields.querySelector<HTMLButtonElement>("[data-reset]"), "a reset");
const csv = expected(fields.querySelector<HTMLAnchorElement>("[data-csv]"), "the link of the CSV");
const selects = [...fields.querySelectorAll<HTMLSelectElement>("select")];
const filters = selects
  .map(({ name }) => name)
  .filter((name) => name !== "group" && name !== "sort");

/** Rows that stand on the page at once. */
const SHOWN = 300;

interface TableRows {
  readonly section: HTMLElement;
  readonly table: HTMLTableElement;
  readonly columns: readonly string[];
  readonly rows: HTMLTableRowElement[];
}

const tables: TableRows[] = [...root.querySelectorAll<HTMLTableElement>("table[data-table]")].map(
  (table) => ({
    section: expected(table.closest("section"), "the section of a table"),
    table,
    columns: headersOf(table).map(({ dataset }) => dataset["column"] || ""),
    rows: [...at(table.tBodies, 0).rows],
  }),
);
const columns = [...new Set(tables.flatMap((table) => table.columns.filter(Boolean)))];
const groups = [...(selects.find(({ name }) => name === "group")?.options || [])].map(
  ({ value }) => value,
);
const pager = document.querySelector<HTMLElement>("[data-pager]");
/** The rows of each table on this page, as they came. */
const first = tables.map(({ rows }) => [...rows]);
let asked = askedIn(location.search, { filters, groups, columns });
let others: Promise<boolean> | undefined;
let showsAll = false;

for (const table of tables) enableHeaders(table);
fields.addEventListener("change", ({ target }) => choose(target as HTMLSelectElement));
reset.addEventListener("click", () => {
  void ask({ filters: new Map(), group: "", order: undefined });
});
csv.addEventListener("click", (event) => {
  event.preventDefault();
  void saveCsv();
});
window.addEventListener("popstate", () => {
  asked = askedIn(location.search, { filters, groups, columns });
  void show();
});
if (!isPlain(asked)) void show();
// Chosen before this script came.
for (const select of selects) {
  if (select.value !== "" && select.value !== valueAsked(select)) void choose(select);
}

function choose({ name, value }: HTMLSelectElement): Promise<void> {
  if (name === "sort") return ask({ ...asked, order: orderOf(value) });
  if (name === "group") return ask({ ...asked, group: value });
  const next = new Map(asked.filters);
  if (value === "") next.delete(name);
  else next.set(name, value);
  return ask({ ...asked, filters: next });
}

function valueAsked({ name }: HTMLSelectElement): string {
  if (name === "sort") return asked.order?.column || "";
  return (name === "group" ? asked.group : asked.filters.get(name)) || "";
}

function headersOf(table: HTMLTableElement): HTMLTableCellElement[] {
  return [...expected([...expected(table.tHead, "a head").rows].at(-1), "a row of headers").cells];
}

function enableHeaders({ table }: TableRows): void {
  for (const header of headersOf(table)) {
    const column = header.dataset["column"];
    if (column === undefined) continue;
    const sorts = button("", () => ask({ ...asked, order: orderOf(column) }));
    sorts.replaceChildren(...header.childNodes);
    header.append(sorts);
  }
}

/** The way that a column runs at first, and the other way when it is chosen again. */
function orderOf(column: string): Asked["order"] {
  if (column === "") return undefined;
  const header = root.querySelector<HTMLElement>(`[data-column="${column}"]`);
  const descends = header?.dataset["descends"] !== undefined;
  const isAgain = asked.order?.column === column;
  return { column, down: isAgain ? asked.order?.down !== true : descends };
}

async function ask(next: Asked): Promise<void> {
  asked = next;
  showsAll = false;
  history.replaceState(
    history.state,
    "",
    location.pathname + withAsked(location.search, asked, filters) + location.hash,
  );
  await show();
}

function readingOf({ columns: ofTable }: TableRows): Reading<HTMLTableRowElement> {
  return {
    isPart: (row) => row.classList.contains("part"),
    values: (row, key) => valuesOf(row)[key] || [],
    order: (row, column) => {
      const value = row.cells[ofTable.indexOf(column)]?.dataset["order"];
      return value === undefined || value === "" || Number.isNaN(Number(value))
        ? value
        : Number(value);
    },
  };
}

function answerOf(table: TableRows): Group<HTMLTableRowElement>[] {
  return answer(table.rows, asked, readingOf(table));
}

function valuesOf(row: HTMLTableRowElement): Readonly<Record<string, readonly string[]>> {
  return JSON.parse(expected(row.dataset["values"], "the values of a row"));
}

async function show(): Promise<void> {
  const words = status.dataset;
  const isWhole = isPlain(asked) || (await readOthers());
  const answers = tables.map((table, index) => (isPlain(asked) ? plain(index) : answerOf(table)));
  let room = showsAll ? Number.POSITIVE_INFINITY : SHOWN;
  for (const [index, { section, table }] of tables.entries()) {
    const found = at(answers, index);
    const count = matching(found);
    section.hidden = count === 0;
    room = lay(table, found, room);
    const counted = section.querySelector<HTMLElement>("[data-count]");
    const all = counted?.dataset["count"] || "";
    if (counted) counted.textContent = isPlain(asked) ? all : `${count} / ${all}`;
    markOrder(table);
  }
  for (const select of selects) select.value = valueAsked(select);
  const total = Number(root.dataset["total"]);
  const shown = isPlain(asked) ? total : answers.reduce((sum, found) => sum + matching(found), 0);
  const says = expected(words["words"], "the words of the count")
    .replace("{shown}", String(shown))
    .replace("{all}", String(total));
  const counted = shown === 0 ? words["none"] || says : says;
  status.textContent = [isWhole ? counted : words["unread"] || says, orderInWords()]
    .filter(Boolean)
    .join(". ");
  reset.hidden = isPlain(asked);
  if (pager) pager.hidden = !isPlain(asked);
  moreButton(room < 0 ? shown : 0);
}

/** "Sorted by Date, descending": a header says its state only when it is read. */
function orderInWords(): string {
  if (!asked.order) return "";
  const header = root.querySelector(`[data-column="${asked.order.column}"]`);
  const words = status.dataset[asked.order.down ? "down" : "up"];
  return expected(words, "the words of an order").replace(
    "{column}",
    header?.textContent?.trim() || asked.order.column,
  );
}

/** The page as it came. */
function plain(index: number): Group<HTMLTableRowElement>[] {
  return [{ label: "", rows: at(first, index).map((row) => ({ row, isContext: false })) }];
}

function matching(found: readonly Group<HTMLTableRowElement>[]): number {
  return found.flatMap(({ rows }) => rows).filter(({ isContext }) => !isContext).length;
}

/** Puts rows into a table as far as there is room; how much room is left then, below 0 where rows were left out. */
function lay(
  table: HTMLTableElement,
  found: readonly Group<HTMLTableRowElement>[],
  room: number,
): number {
  let left = room;
  const rows: HTMLTableRowElement[] = [];
  for (const { label, rows: some } of found) {
    const shown = some.slice(0, Math.max(0, left));
    left -= some.length;
    if (label !== "" && shown.length > 0) rows.push(groupRow(table, label, some.length));
    for (const { row, isContext } of shown) {
      row.classList.toggle("context", isContext);
      rows.push(row);
    }
  }
  at(table.tBodies, 0).replaceChildren(...rows);
  return left;
}

function groupRow(table: HTMLTableElement, label: string, count: number): HTMLTableRowElement {
  const cell = make("th", {
    scope: "rowgroup",
    role: "rowheader",
    colspan: headersOf(table).length,
  });
  cell.append(label, " ", make("span", { class: "count" }, String(count)));
  return make("tr", { class: "group", role: "row" }, cell);
}

function markOrder(table: HTMLTableElement): void {
  for (const header of headersOf(table)) {
    const isBy = asked.order !== undefined && header.dataset["column"] === asked.order.column;
    if (isBy) header.setAttribute("aria-sort", asked.order?.down ? "descending" : "ascending");
    else header.removeAttribute("aria-sort");
  }
}

let more: HTMLButtonElement | undefined;

function moreButton(count: number): void {
  more?.remove();
  more = undefined;
  if (count === 0) return;
  const words = expected(status.dataset["more"], "the words of the button");
  more = button(words.replace("{all}", String(count)), () => {
    showsAll = true;
    void show();
  });
  root.append(more);
}

/** Whether every row of every page is here. */
function readOthers(): Promise<boolean> {
  others ??= readAll();
  return others;
}

async function readAll(): Promise<boolean> {
  const pages = root.dataset["others"]?.split(" ");
  if (pages === undefined) return true;
  status.textContent = status.dataset["reading"] || "";
  try {
    for (const { id, rows, section } of await readPages(pages)) {
      const known = tables.find(({ table }) => table.dataset["table"] === id);
      if (known) known.rows.push(...rows);
      else adopt(section, rows);
    }
    return true;
  } catch {
    others = undefined;
    return false;
  }
}

/** A table of which this page has no row. */
function adopt(section: HTMLElement, rows: HTMLTableRowElement[]): void {
  const table = expected(section.querySelector("table"), "a table in its section");
  const entry: TableRows = {
    ...{ section, table, rows },
    columns: headersOf(table).map(({ dataset }) => dataset["column"] || ""),
  };
  tables.push(entry);
  first.push([]);
  root.append(section);
  enableHeaders(entry);
}

async function saveCsv(): Promise<void> {
  await readOthers();
  const name = location.pathname.split("/").filter(Boolean).at(-1) || "list";
  const rows = tables.map((one) => ({
    title: one.section.querySelector("h2")?.firstChild?.textContent?.trim() || "",
    headers: headersOf(one.table).map((header) => header.textContent?.trim() || ""),
    rows: answerOf(one)
      .flatMap((found) => found.rows)
      .filter(({ isContext }) => !isContext)
      .map(({ row }) => row),
  }));
  download(`${name}.csv`, "text/csv", csvOfRows(rows));
}
