/** The list of keys, and the choice to do without those of a single letter (WCAG 2.1.4). */

import { make } from "../../client/dom.ts";
import { hasLetterKeys, setLetterKeys } from "../../client/letterKeys.ts";
import { loadStyle } from "../../client/style.ts";
import style from "./search.css?url";

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [["/"], "Search"],
  [["Ctrl", "K"], "Search (⌘ K on a Mac)"],
  [["↓", "↑"], "To the next or previous result"],
  [["Enter"], "Open the result; with none chosen, all results with filters"],
  [["Esc"], "Close a dialog or a preview"],
  [["?"], "This list"],
];

let dialog: HTMLDialogElement | undefined;

export async function openKeys(): Promise<void> {
  await loadStyle(style);
  dialog ??= build();
  if (!dialog.open) dialog.showModal();
}

function build(): HTMLDialogElement {
  const rows = KEYS.map(([keys, does]) =>
    make(
      "div",
      {},
      make("dt", {}, ...keys.flatMap((key) => [make("kbd", {}, key), " "])),
      make("dd", {}, does),
    ),
  );
  const choice = make("input", { type: "checkbox", id: "keys_letters" });
  choice.checked = hasLetterKeys();
  choice.addEventListener("change", () => setLetterKeys(choice.checked));
  const close = make("button", { type: "button", class: "search-close" }, "Close");
  const box = make(
    "dialog",
    { class: "search-dialog keys-dialog", "aria-labelledby": "keys_title" },
    make("h2", { id: "keys_title" }, "Keys"),
    make("dl", { class: "keys" }, ...rows),
    make(
      "p",
      {},
      choice,
      make("label", { for: "keys_letters" }, " Keys of a single character (/ and ?)"),
    ),
    close,
  );
  close.addEventListener("click", () => box.close());
  box.addEventListener("click", (event) => {
    if (event.target === box) box.close();
  });
  document.body.append(box);
  return box;
}
