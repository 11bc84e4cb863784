/**
 * The list beside the picture: the same notes and links, in words. One tab stop; the arrow keys walk through
 * its rows, Enter follows, Backspace goes back.
 */

export interface Row {
  /** The note that it leads to. */
  readonly note: number;
  /** The links that it stands for: none for a note by itself, two for a note between two others. */
  readonly edges: readonly number[];
  readonly title: string;
  /** Beside the title: kind, status. */
  readonly facts: string;
  readonly kind: string;
  readonly shape: string;
}

export interface RowGroup {
  readonly heading: string;
  readonly rows: readonly Row[];
}

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

  const make = () => {
    rows = [];
    root.replaceChildren();
    let left = shown;
    for (const { heading, rows: own } of groups) {
      if (left <= 0) break;
      const part = own.slice(0, left);
      left -= part.length;
      if (heading !== "") {
        const title = document.createElement("h3");
        title.append(heading, " ", count(own.length));
        root.append(title);
      }
      const list = document.createElement("ul");
      for (const row of part) list.append(item(row));
      root.append(list);
    }
    const rest = total() - rows.length;
    if (rest > 0) {
      const more = document.createElement("button");
      more.type = "button";
      more.className = "graph-more";
      more.textContent = `Show ${Math.min(PAGE, rest)} more of ${rest.toLocaleString("en-US")}`;
      more.addEventListener("click", () => {
        const next = rows.length;
        shown += PAGE;
        make();
        setCurrent(next);
        rows[current]?.button.focus();
      });
      root.append(more);
    }
    setCurrent(Math.min(current, rows.length - 1));
  };

  const item = (row: Row): HTMLLIElement => {
    const index = rows.length;
    const element = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.tabIndex = -1;
    button.className = "graph-row";
    const words = document.createElement("span");
    words.className = "graph-row-words";
    const title = document.createElement("span");
    title.textContent = row.title;
    const facts = document.createElement("small");
    facts.textContent = row.facts;
    words.append(title, " ", facts);
    button.append(shapeOf(row), words);
    element.append(button);
    if (row.edges.length > 0) {
      button.setAttribute("aria-expanded", "false");
      const more = document.createElement("div");
      more.className = "graph-edge";
      more.hidden = true;
      element.append(more);
    }
    button.addEventListener("focus", () => {
      if (index !== current || button.matches(":focus-visible")) enter(index);
    });
    button.addEventListener("click", () => {
      enter(index);
      if (row.edges.length === 0) events.onFollow(row);
      else unfold(index, button.getAttribute("aria-expanded") !== "true");
    });
    rows.push({ row, button });
    return element;
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
      make();
    },
    focus: () => rows[current]?.button.focus(),
    open: (edge) => {
      const at = groups.flatMap((group) => group.rows).findIndex((row) => row.edges.includes(edge));
      if (at === -1) return;
      if (at >= shown) {
        shown = Math.ceil((at + 1) / PAGE) * PAGE;
        make();
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
  const element = document.createElement("span");
  element.className = "count";
  element.textContent = value.toLocaleString("en-US");
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

function shapeOf({ shape, kind }: Row): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of [
    ["viewBox", "-7 -7 14 14"],
    ["width", "14"],
    ["height", "14"],
    ["aria-hidden", "true"],
  ] as const) {
    svg.setAttribute(name, value);
  }
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", shape);
  path.setAttribute("fill", `var(--kind-${kind})`);
  svg.append(path);
  return svg;
}
