/**
 * The list beside the picture: the same notes and links, in words. One tab stop; the arrow keys walk through
 * its rows, Enter follows, Backspace goes back.
 */

import { button, make, svgNode } from "../../client/dom.ts";
import type { Row, RowGroup } from "../../shared/graph/rows.ts";

export interface ListEvents {
  /** The reader is at a row, the `position`th of `count`; it counts from 1. */
  readonly onRow: (row: Row, position: number, count: number) => void;
  readonly onFollow: (row: Row) => void;
  readonly onBack: () => void;
  /** What unfolds below a row that stands for links. */
  readonly detailsOf: (row: Row) => readonly Node[];
}

interface DrawnRow {
  readonly row: Row;
  readonly button: HTMLButtonElement;
  /** What unfolds below it, filled when it first does. */
  readonly details: HTMLElement | undefined;
}

/** Rows that are made at a time. */
const PAGE = 60;

export class List {
  readonly #root: HTMLElement;
  readonly #events: ListEvents;
  #groups: readonly RowGroup[] = [];
  #drawn: DrawnRow[] = [];
  /** How many rows may be drawn. */
  #limit = PAGE;
  /** The row that is the tab stop. */
  #current = 0;

  constructor(root: HTMLElement, events: ListEvents) {
    this.#root = root;
    this.#events = events;
    root.addEventListener("keydown", (event) => this.#onKey(event));
  }

  show(groups: readonly RowGroup[]): void {
    this.#groups = groups;
    this.#limit = PAGE;
    this.#current = 0;
    this.#draw();
  }

  focus(): void {
    this.#focusRow(this.#current);
  }

  /** Unfolds the row of a link, and brings it into view. */
  open(edge: number): void {
    const rows = this.#groups.flatMap((group) => group.rows);
    const index = rows.findIndex(({ edges }) => edges.includes(edge));
    if (index === -1) return;
    if (index >= this.#limit) {
      this.#limit = Math.ceil((index + 1) / PAGE) * PAGE;
      this.#draw();
    }
    this.#enter(index);
    this.#unfold(index, true);
    this.#drawn[index]?.button.scrollIntoView({ block: "nearest" });
  }

  get #count(): number {
    return this.#groups.reduce((sum, { rows }) => sum + rows.length, 0);
  }

  #draw(): void {
    this.#drawn = [];
    this.#root.replaceChildren();
    for (const { heading, rows } of this.#groups) {
      if (this.#drawn.length >= this.#limit) break;
      const part = rows.slice(0, this.#limit - this.#drawn.length);
      if (heading !== "") this.#root.append(make("h3", {}, heading, " ", countOf(rows.length)));
      this.#root.append(make("ul", {}, ...part.map((row) => this.#drawRow(row))));
    }
    const rest = this.#count - this.#drawn.length;
    if (rest > 0) {
      const label = `Show ${Math.min(PAGE, rest)} more of ${rest.toLocaleString("en-US")}`;
      this.#root.append(button(label, () => this.#showMore(), { class: "graph-more" }));
    }
    this.#setCurrent(this.#current);
  }

  #showMore(): void {
    const next = this.#drawn.length;
    this.#limit += PAGE;
    this.#draw();
    this.#setCurrent(next);
    this.focus();
  }

  #drawRow(row: Row): HTMLLIElement {
    const index = this.#drawn.length;
    const hasEdges = row.edges.length > 0;
    const element = make(
      "button",
      {
        type: "button",
        tabindex: -1,
        class: "graph-row",
        "aria-expanded": hasEdges ? "false" : undefined,
      },
      shapeOf(row),
      make(
        "span",
        { class: "graph-row-words" },
        make("span", {}, row.title),
        " ",
        make("small", {}, row.facts),
      ),
    );
    const details = hasEdges ? make("div", { class: "graph-edge", hidden: true }) : undefined;
    element.addEventListener("focus", () => {
      if (index !== this.#current || element.matches(":focus-visible")) this.#enter(index);
    });
    element.addEventListener("click", () => {
      this.#enter(index);
      if (hasEdges) this.#unfold(index, !isUnfolded(element));
      else this.#events.onFollow(row);
    });
    this.#drawn.push({ row, button: element, details });
    return make("li", {}, element, details);
  }

  /** Makes a row the tab stop, folds the others, and reports where the reader is. */
  #enter(index: number): void {
    for (const other of this.#drawn.keys()) if (other !== index) this.#unfold(other, false);
    this.#setCurrent(index);
    const found = this.#drawn[index];
    if (found) this.#events.onRow(found.row, index + 1, this.#count);
  }

  #setCurrent(index: number): void {
    this.#drawn[this.#current]?.button.setAttribute("tabindex", "-1");
    this.#current = this.#clamp(index);
    this.#drawn[this.#current]?.button.setAttribute("tabindex", "0");
  }

  #unfold(index: number, isOpen: boolean): void {
    const found = this.#drawn[index];
    if (!found?.details) return;
    found.button.setAttribute("aria-expanded", String(isOpen));
    found.details.hidden = !isOpen;
    if (isOpen && found.details.childElementCount === 0) {
      found.details.append(...this.#events.detailsOf(found.row));
    }
  }

  /** Folds the row that is unfolded, for a reader within it too; false where none is. */
  #fold(): boolean {
    const index = this.#drawn.findIndex(({ button }) => isUnfolded(button));
    if (index === -1) return false;
    this.#unfold(index, false);
    this.#focusRow(index);
    return true;
  }

  #focusRow(index: number): void {
    this.#drawn[this.#clamp(index)]?.button.focus();
  }

  #clamp(index: number): number {
    return Math.max(0, Math.min(this.#drawn.length - 1, index));
  }

  #onKey(event: KeyboardEvent): void {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isField = target instanceof HTMLInputElement;
    if ((key === "Backspace" || key === "Escape") && !isField) {
      event.preventDefault();
      if (key === "Backspace" || !this.#fold()) this.#events.onBack();
      return;
    }
    const index = this.#drawn.findIndex(({ button }) => button === target);
    const found = this.#drawn[index];
    if (!found) return;
    const next = STEPS.get(key)?.(index, this.#drawn.length);
    if (next !== undefined) this.#focusRow(next);
    else if (key === "Enter") this.#events.onFollow(found.row);
    else if (key === " " && found.details) this.#unfold(index, !isUnfolded(found.button));
    else return;
    event.preventDefault();
  }
}

/** Arrows go round: after the last row comes the first. */
const STEPS = new Map<string, (index: number, count: number) => number>([
  ["ArrowDown", (index, count) => (index + 1) % count],
  ["ArrowRight", (index, count) => (index + 1) % count],
  ["ArrowUp", (index, count) => (index + count - 1) % count],
  ["ArrowLeft", (index, count) => (index + count - 1) % count],
  ["Home", () => 0],
  ["End", (_, count) => count - 1],
  ["PageDown", (index) => index + 10],
  ["PageUp", (index) => index - 10],
]);

function isUnfolded(row: HTMLButtonElement): boolean {
  return row.getAttribute("aria-expanded") === "true";
}

function countOf(value: number): HTMLElement {
  return make("span", { class: "count" }, value.toLocaleString("en-US"));
}

function shapeOf({ shape, kind }: Row): SVGElement {
  const svg = svgNode("svg", {
    viewBox: "-7 -7 14 14",
    width: 14,
    height: 14,
    "aria-hidden": "true",
  });
  svg.append(svgNode("path", { d: shape, fill: `var(--kind-${kind})` }));
  return svg;
}
