/** The search over any page: a dialog that opens with the focus in its field, and asks while a reader types. */

import { make } from "../../client/dom.ts";
import { opened } from "../../client/escape.ts";
import { loadStyle } from "../../client/style.ts";
import { writeAddress } from "./address.ts";
import { ask, questionCounter, type Reply } from "./asking.ts";
import { combobox } from "./combobox.ts";
import { resultGroups } from "./dialogResults.ts";
import { once } from "./once.ts";
import style from "./search.css?url";
import { openSearch, type Question } from "./search.ts";
import { notLoaded, replyStatus } from "./status.ts";

/** Milliseconds without a key before a question is asked. */
const PAUSE = 80;

/** Results of the text that are shown. */
const MAX_IN_TEXT = 8;

let openBox: (() => void) | undefined;

/** Opens the dialog; `root` is the address of the search's folder. */
export async function openDialog(root: string): Promise<void> {
  await loadStyle(style);
  openBox ??= searchDialog(root);
  openBox();
}

/** Puts the dialog into the page. Returns what opens it. */
function searchDialog(root: string): () => void {
  const search = once(() => openSearch(root));
  const { field, list, fill, putAway, bringBack } = combobox(() => {
    if (field.value.trim() !== "") location.assign(addressOfAll());
  });
  const status = make("p", { class: "search-status", role: "status" });
  const all = make("a", { class: "search-all" }, "All results, with filters");
  const close = make("button", { type: "button", class: "search-close" }, "Close");
  const box = make(
    "dialog",
    { class: "search-dialog", "aria-labelledby": "search_title" },
    make("h2", { id: "search_title", class: "visually-hidden" }, "Search all notes"),
    make(
      "div",
      { class: "search-bar" },
      make("label", { for: "search_field" }, "Search"),
      field,
      close,
    ),
    list,
    status,
    make(
      "p",
      { class: "search-foot" },
      all,
      make("span", { id: "search_keys" }, "↓ ↑ to a result, Enter to open it, Esc to close"),
    ),
  );
  const nextQuestion = questionCounter();
  let timer: number | undefined;

  const question = (): Question => ({
    text: field.value,
    choices: new Map(),
    sort: "relevance",
  });
  const addressOfAll = () => root + writeAddress(question());

  const showNothing = (): void => {
    fill([]);
    all.hidden = true;
    status.textContent = "Titles, other names, numbers and words of all notes.";
  };

  const show = (reply: Reply): void => {
    fill(resultGroups(root, reply));
    all.hidden = false;
    status.replaceChildren(...replyStatus(reply, true, retry));
  };

  const retry = (text: string): void => {
    field.value = text;
    field.focus();
    bringBack();
    askNow();
  };

  const askNow = async (): Promise<void> => {
    const isLate = nextQuestion();
    all.href = addressOfAll();
    if (field.value.trim() === "") return showNothing();
    try {
      await ask(search, question(), MAX_IN_TEXT, isLate, show);
    } catch {
      if (isLate()) return;
      fill([]);
      status.replaceChildren(...notLoaded(root));
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(askNow, PAUSE);
  });
  close.addEventListener("click", () => box.close());
  box.addEventListener("click", (event) => {
    // The backdrop is the dialog itself; all that is in it covers it.
    if (event.target === box) box.close();
  });
  list.addEventListener("click", (event) => {
    // A link to a part of this very page goes there without leaving it.
    if (event.target instanceof Element && event.target.closest("[role=option]")) box.close();
  });
  document.body.append(box);
  showNothing();
  let release: (() => void) | undefined;
  box.addEventListener("close", () => {
    release?.();
    putAway();
    // Else the next key is still typed into it, until the browser has moved the focus.
    field.blur();
  });

  return () => {
    if (!box.open) {
      release = opened(() => box.close());
      box.showModal();
      bringBack();
    }
    field.focus();
    field.select();
    search().then(
      ({ warm }) => warm(),
      () => undefined,
    );
  };
}
