/** The list of the keys of a page, and the choice to do without those of a single letter (WCAG 2.1.4). */

import { make } from "../../client/dom.ts";
import { opened } from "../../client/escape.ts";
import { hasLetterKeys, setLetterKeys } from "../../client/letterKeys.ts";
import { loadStyle } from "../../client/style.ts";
import { findPlace } from "./open.ts";
import style from "./search.css?url";

type Row = readonly [keys: readonly string[], does: string];

const EVERYWHERE: readonly Row[] = [
  [["/"], "Search"],
  [["Ctrl", "K"], "Search (⌘ K on a Mac)"],
  [["Esc"], "Close what was opened last"],
  [["?"], "This list"],
];

/** Parts of pages that have keys while the focus is in them. */
const PARTS: readonly (readonly [selector: string, title: string, rows: readonly Row[]])[] = [
  [
    ".timeline-stage",
    "In the picture of the timeline",
    [
      [["←", "→"], "To the previous or next entry"],
      [["↑", "↓"], "To the next lane"],
      [["Home", "End"], "To the first or last entry"],
      [["Page ↑", "Page ↓"], "Earlier, later"],
      [["+", "−", "0"], "Closer, farther, as it opened"],
      [["Enter"], "Open the entry"],
    ],
  ],
  [
    "[data-graph]",
    "In the list of the map",
    [
      [["↓", "↑"], "To the next or previous note"],
      [["Enter"], "Follow it"],
      [["Space"], "Show the sentence of the link"],
      [["Backspace"], "Back"],
    ],
  ],
];

const IN_SEARCH: readonly Row[] = [
  [["↓", "↑"], "To the next or previous result"],
  [["Enter"], "Open the result; with none chosen, all results with filters"],
];

/** What a page has is read when the list is asked for: pictures and filters come late. */
export async function openKeys(): Promise<void> {
  await loadStyle(style);
  if (document.querySelector(".keys-dialog")) return;
  const box = build();
  const release = opened(() => box.close());
  box.addEventListener("close", () => {
    release();
    box.remove();
  });
  document.body.append(box);
  box.showModal();
}

function build(): HTMLDialogElement {
  // absent: most pages have nothing to filter
  const find = findPlace()?.dataset["find"];
  const here: readonly Row[] = find === undefined ? [] : [[["f"], find]];
  const parts = PARTS.filter(([selector]) => document.querySelector(selector));
  const choice = make("input", { type: "checkbox", id: "keys_letters" });
  choice.checked = hasLetterKeys();
  choice.addEventListener("change", () => setLetterKeys(choice.checked));
  const close = make("button", { type: "button", class: "search-close" }, "Close");
  const box = make(
    "dialog",
    { class: "search-dialog keys-dialog", "aria-labelledby": "keys_title" },
    make("h2", { id: "keys_title" }, "Keys"),
    listOf([...EVERYWHERE.slice(0, 2), ...here, ...EVERYWHERE.slice(2)]),
    ...parts.flatMap(([, title, rows]) => [make("h3", {}, title), listOf(rows)]),
    make("h3", {}, "In the search"),
    listOf(IN_SEARCH),
    make(
      "p",
      {},
      choice,
      make("label", { for: "keys_letters" }, " Keys of a single character (/, f and ?)"),
    ),
    close,
  );
  close.addEventListener("click", () => box.close());
  box.addEventListener("click", (event) => {
    if (event.target === box) box.close();
  });
  return box;
}

function listOf(rows: readonly Row[]): HTMLElement {
  const items = rows.map(([keys, does]) =>
    make(
      "div",
      {},
      make("dt", {}, ...keys.flatMap((key) => [make("kbd", {}, key), " "])),
      make("dd", {}, does),
    ),
  );
  return make("dl", { class: "keys" }, ...items);
}
