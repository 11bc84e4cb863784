/** The marks of the matrix: which are chosen, which are shown, who answered, and the numbers at the ends of rows and columns. */

import { at, expected } from "../../../shared/assert.ts";
import type { Day } from "../../../shared/dates/calendar.ts";
import type { ListedCharge } from "./charges.ts";
import { isOnRecord } from "./question.ts";

interface Names {
  readonly accuser: string;
  readonly accused: string;
}

export class Marks {
  readonly #table: HTMLTableElement;
  readonly #columns: readonly HTMLTableCellElement[];
  readonly #rows: readonly HTMLTableRowElement[];
  readonly #totals: readonly HTMLTableCellElement[];
  /** The numbers as the page came. */
  readonly #all: ReadonlyMap<Element, string>;
  /** Who answered, by mark, as the page came. */
  readonly #answers: ReadonlyMap<HTMLElement, string>;

  constructor(table: HTMLTableElement) {
    this.#table = table;
    this.#columns = [
      ...table.querySelectorAll<HTMLTableCellElement>(".matrix-column:not(.matrix-total)"),
    ];
    this.#rows = [...table.tBodies].flatMap((body) =>
      [...body.rows].filter((row) => row.querySelector("th[scope='row']")),
    );
    this.#totals = [...table.querySelectorAll<HTMLTableCellElement>("tfoot td")];
    const numbers = [...table.querySelectorAll("td.matrix-total, tfoot td")];
    this.#all = new Map(numbers.map((cell) => [cell, textOf(cell)]));
    this.#answers = new Map(
      this.#marks.map((mark) => [mark, expected(mark.dataset["answer"], "who answered")]),
    );
  }

  /** Calls with the names of a row and a column; "" for the head of the other. */
  onChoose(choose: (accuser: string, accused: string) => void): void {
    this.#table.addEventListener("click", (event) => {
      const target = event.target as Element;
      const cell: HTMLTableCellElement | null = target.closest("td, th");
      const isLink = target.closest("a") !== null;
      if (!cell || !isLink || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const row = cell.closest<HTMLTableRowElement>("tbody tr");
      if (!row) choose("", textOf(cell));
      else if (cell.tagName === "TH") choose(textOf(cell), "");
      else choose(nameOf(row), textOf(at(this.#columns, cell.cellIndex - 1)));
    });
  }

  /** The address of the page of a row or column; undefined for one without a note. */
  hrefOf(name: string): string | undefined {
    const heads = [...this.#columns, ...this.#rows.map((row) => row.cells[0])];
    const head = heads.find((cell) => cell && textOf(cell) === name);
    // absent: who has no note is named without a link
    return head?.querySelector("a")?.getAttribute("href") ?? undefined;
  }

  /** Marks the column, the row or the cell of what is chosen. */
  choose({ accuser, accused }: Names): void {
    const column = this.#columns.findIndex((head) => textOf(head) === accused);
    for (const [index, head] of this.#columns.entries()) {
      head.toggleAttribute("data-chosen", index === column);
    }
    for (const row of this.#rows) {
      const isRow = accuser !== "" && nameOf(row) === accuser;
      for (const [index, cell] of [...row.cells].entries()) {
        const isColumn = column !== -1 && index === column + 1;
        const isChosen =
          accuser === "" ? isColumn : isRow && (accused === "" || isColumn || index === 0);
        cell.toggleAttribute("data-chosen", isChosen);
      }
    }
  }

  showAll(): void {
    for (const mark of this.#marks) mark.hidden = false;
    this.#showAnswers(undefined);
    for (const [cell, text] of this.#all) cell.textContent = text;
  }

  /** Those of some charges, with what was answered by a day. */
  show(charges: readonly ListedCharge[], until: Day | undefined): void {
    this.#showAnswers(until);
    const shown = new Set(charges.map(({ id }) => id));
    for (const mark of this.#marks) {
      mark.hidden = !shown.has(expected(mark.dataset["row"], "the row of a mark"));
    }
    const count = (passes: (charge: ListedCharge) => boolean) =>
      String(charges.filter(passes).length);
    for (const row of this.#rows) {
      const total = row.querySelector(".matrix-total");
      if (total) total.textContent = count(({ accusers }) => accusers.includes(nameOf(row)));
    }
    for (const [index, cell] of this.#totals.entries()) {
      const head = this.#columns[index];
      cell.textContent = count(({ accused }) => !head || accused.includes(textOf(head)));
    }
  }

  #showAnswers(until: Day | undefined): void {
    for (const [mark, answer] of this.#answers) {
      const isBy = (day: string | undefined) => day !== undefined && isOnRecord(Number(day), until);
      const { answered, replied } = mark.dataset;
      mark.dataset["answer"] =
        until === undefined
          ? answer
          : isBy(answered)
            ? "accused"
            : isBy(replied)
              ? "others"
              : "nobody";
    }
  }

  get #marks(): readonly HTMLElement[] {
    return [...this.#table.querySelectorAll<HTMLElement>("[data-row]")];
  }
}

function nameOf(row: HTMLTableRowElement): string {
  return textOf(at(row.cells, 0));
}

function textOf(cell: Element): string {
  return expected(cell.textContent, "text").trim();
}
