/** Puts the rows that name two companies side by side; the address says which two. */

import { make } from "../../client/dom.ts";
import { expected } from "../../shared/assert.ts";
import { readPages } from "../table/pages.ts";
import { lanesOf, readTimeline } from "./lanes.ts";
import type { PictureWords } from "./parties.ts";

/** As `ComparedList` of the site. */
interface List {
  readonly title: string;
  readonly filter: string;
  readonly pages: readonly string[];
}

const fields = expected(document.querySelector<HTMLElement>("[data-compare]"), "a group of fields");
const result = expected(document.querySelector<HTMLElement>("[data-compared]"), "a place");
const pairs = document.querySelector<HTMLElement>("[data-compare-pairs]");
const status = expected(document.querySelector<HTMLElement>("[data-compare-status]"), "a status");
const lists: readonly List[] = JSON.parse(expected(fields.dataset["compare"], "the lists"));
const [first, second] = [...fields.querySelectorAll("select")];
const selects = [expected(first, "a choice"), expected(second, "another")] as const;

/** The rows of a list, read once. */
const known = new Map<string, Promise<HTMLTableRowElement[]>>();

function rowsOf({ pages }: List): Promise<HTMLTableRowElement[]> {
  const key = pages.join(" ");
  const found = known.get(key) || readRows(pages);
  known.set(key, found);
  return found;
}

async function readRows(pages: readonly string[]): Promise<HTMLTableRowElement[]> {
  const rows = (await readPages(pages)).flatMap((table) => table.rows);
  // A row may stand on both sides.
  for (const row of rows) row.removeAttribute("id");
  return rows;
}

/** The rows that name a company, by a filter of their list; in the list of companies the row of that company. */
function naming(rows: readonly HTMLTableRowElement[], filter: string, company: string) {
  return rows.filter((row) => {
    if (filter === "name") return row.querySelector("th.title > a")?.textContent === company;
    const values = JSON.parse(expected(row.dataset["values"], "the values of a row"));
    return (values[filter] || []).includes(company);
  });
}

async function show(): Promise<void> {
  const companies = selects.map(({ value }) => value);
  history.replaceState(history.state, "", location.pathname + queryOf(companies) + location.hash);
  const chosen = companies.filter(Boolean);
  if (pairs) pairs.hidden = chosen.length > 1;
  if (chosen.length === 0) return result.replaceChildren();
  status.textContent = fields.dataset["reading"] || "";
  try {
    const [picture, ...found] = await Promise.all([
      pictureOf(chosen),
      ...lists.map(async (list) => ({ list, rows: await rowsOf(list) })),
    ]);
    const isCurrent = selects.every(({ value }, index) => value === companies[index]);
    if (!isCurrent) return;
    const head = make("div", { class: "compare-row compare-names" });
    head.append(...chosen.map((company) => make("h2", {}, linkTo(company))));
    const sections = found.map(({ list, rows }) => {
      const columns = chosen.map((company) => columnOf(naming(rows, list.filter, company)));
      const columnsRow = make("div", { class: "compare-row" }, ...columns);
      return make("section", {}, make("h3", {}, list.title), columnsRow);
    });
    result.replaceChildren(...(picture ? [picture] : []), head, ...sections);
    status.textContent = "";
  } catch {
    known.clear();
    status.textContent = fields.dataset["unread"] || "";
  }
}

/** The picture of two companies in time; undefined where one has too little for it. */
async function pictureOf(chosen: readonly string[]): Promise<HTMLElement | undefined> {
  const [a, b] = chosen;
  if (a === undefined || b === undefined || a === b) return undefined;
  const [first, second] = [optionOf(a)?.dataset["timeline"], optionOf(b)?.dataset["timeline"]];
  if (first === undefined || second === undefined) return undefined;
  const [ofFirst, ofSecond] = await Promise.all([readTimeline(first), readTimeline(second)]);
  const words: PictureWords = JSON.parse(expected(fields.dataset["words"], "the words"));
  const from = fields.dataset["from"];
  return lanesOf(
    { name: a, data: ofFirst },
    { name: b, data: ofSecond },
    from === undefined ? undefined : Number(from),
    words,
  );
}

function optionOf(company: string): HTMLOptionElement | undefined {
  return [...selects[0].options].find(({ value }) => value === company);
}

function columnOf(rows: readonly HTMLTableRowElement[]): HTMLElement {
  if (rows.length === 0) return make("p", { class: "quiet" }, fields.dataset["none"] || "");
  const body = make("tbody", { role: "rowgroup" }, ...rows.map((row) => row.cloneNode(true)));
  const table = make("table", { role: "table" }, body);
  return make("div", { class: "tracker-table" }, table);
}

function linkTo(company: string): HTMLAnchorElement {
  return make(
    "a",
    { href: expected(optionOf(company)?.dataset["href"], "the page of a company") },
    company,
  );
}

function queryOf([a = "", b = ""]: readonly string[]): string {
  const params = new URLSearchParams(location.search);
  for (const [key, value] of [
    ["a", a],
    ["b", b],
  ] as const) {
    if (value === "") params.delete(key);
    else params.set(key, value);
  }
  return params.size === 0 ? "" : `?${params}`;
}

const asked = new URLSearchParams(location.search);
for (const select of selects) select.value = asked.get(select.name) || "";
// What no company is called chooses none.
for (const select of selects) if (select.selectedIndex === -1) select.value = "";
fields.addEventListener("change", () => void show());
if (selects.some(({ value }) => value !== "")) void show();
