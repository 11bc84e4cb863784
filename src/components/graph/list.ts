/**
 * The list beside the picture: the same notes and links, in words. One tab stop; the arrow keys walk through
 * its rows, Enter follows, Backspace goes back.
 */

import { button, make, svgNode } from "../../client/dom.ts";
import type { Row, RowGroup } from "./model/rows.ts";

export interface ListEvents {
  /** The reader is at a row; `at` counts from 1. */
  readonly onRow: (row: Row, at: number, of: number) => void;
  readonly onFollow: (row: Row) => void;
  readonly onBack: () => void;
  /** Fills what unfolds below a row that stands for a link. */
  readonly fill: (row: Row, into: HTMLElement) => void;
}

export interface List {
  readonly show: (groups: readonly RowGroup[]) => void;
  readonly focus: () => void;
  /** Unfolds the row of a link, and brings it into view. */
  readonly open: (edge: number) => void;
}

/** Rows that are made at a time. */
const PAGE = 60;

export function createList(root: HTMLElement, events: ListEvents): List {
  let rows: { readonly row: Row; readonly button: HTMLButtonElement }[] = [];
  let groups: readonly RowGroup[] = [];
  let shown = PAGE;
  let current = 0;

  const total = () => groups.reduce((sum, group) => sum + group.rows.length, 0);

  const setCurrent = (index: number) => {
    rows[current]?.button.setAttribute("tabindex", "-1");
    current = Math.max(0, Math.min(rows.length - 1, index));
    rows[current]?.button.setAttribute("tabindex", "0");
  };

  const unfold = (index: number, isOpen: boolean) => {
    const found = rows[index];
    const more = found?.button.nextElementSibling;
    if (!found || !(more instanceof HTMLElement) || found.row.edges.length === 0) return;
    found.button.setAttribute("aria-expanded", String(isOpen));
    more.hidden = !isOpen;
    if (isOpen && more.childElementCount === 0) events.fill(found.row, more);
  };

  const enter = (index: number) => {
    for (const [other] of rows.entries()) if (other !== index) unfold(other, false);
    setCurrent(index);
    const found = rows[index];
    if (found) events.onRow(found.row, index + 1, total());
  };

  const draw = () => {
    rows = [];
    root.replaceChildren();
    let left = shown;
    for (const { heading, rows: own } of groups) {
      if (left <= 0) break;
      const part = own.slice(0, left);
      left -= part.length;
      if (heading !== "") {
        root.append(make("h3", {}, heading, " ", count(own.length)));
      }
      root.append(make("ul", {}, ...part.map(item)));
    }
    const rest = total() - rows.length;
    if (rest > 0) {
      const words = `Show ${Math.min(PAGE, rest)} more of ${rest.toLocaleString("en-US")}`;
      const showMore = () => {
        const next = rows.length;
        shown += PAGE;
        draw();
        setCurrent(next);
        rows[current]?.button.focus();
      };
      root.append(button(words, showMore, { class: "graph-more" }));
    }
    setCurrent(Math.min(current, rows.length - 1));
  };

  const item = (row: Row): HTMLLIElement => {
    const index = rows.length;
    const hasEdges = row.edges.length > 0;
    const own = make(
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
    const more = hasEdges ? make("div", { class: "graph-edge", hidden: true }) : undefined;
    own.addEventListener("focus", () => {
      if (index !== current || own.matches(":focus-visible")) enter(index);
    });
    own.addEventListener("click", () => {
      enter(index);
      if (hasEdges) unfold(index, own.getAttribute("aria-expanded") !== "true");
      else events.onFollow(row);
    });
    rows.push({ row, button: own });
    return make("li", {}, own, more);
  };

  root.addEventListener("keydown", (event) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = rows.findIndex(({ button }) => button === target);
    if (event.key === "Backspace" && !(target instanceof HTMLInputElement)) {
      event.preventDefault();
      events.onBack();
      return;
    }
    if (index === -1) return;
    const next = STEPS.get(event.key)?.(index, rows.length);
    const row = rows[index]?.row;
    if (next !== undefined) {
      event.preventDefault();
      rows[Math.max(0, Math.min(rows.length - 1, next))]?.button.focus();
    } else if (event.key === "Enter" && row) {
      event.preventDefault();
      events.onFollow(row);
    } else if (event.key === " " && row && row.edges.length > 0) {
      event.preventDefault();
      unfold(index, rows[index]?.button.getAttribute("aria-expanded") !== "true");
    }
  });

  return {
    show: (next) => {
      groups = next;
      shown = PAGE;
      current = 0;
      draw();
    },
    focus: () => rows[current]?.button.focus(),
    open: (edge) => {
      const at = groups.flatMap((group) => group.rows).findIndex((row) => row.edges.includes(edge));
      if (at === -1) return;
      if (at >= shown) {
        shown = Math.ceil((at + 1) / PAGE) * PAGE;
        draw();
      }
      enter(at);
      unfold(at, true);
      rows[at]?.button.scrollIntoView({ block: "nearest" });
    },
  };
}

/** Arrows go round: after the last neighbor comes the first. */
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

function count(value: number): HTMLElement {
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
