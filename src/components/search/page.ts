/** The page of the search: the question in its address, what a reader does to it, and the asking. */

import { expected } from "../../shared/assert.ts";
import { readAddress, readSort, writeAddress } from "./address.ts";
import { ask, questionCounter, type Reply } from "./asking.ts";
import { choiceButtons } from "./choiceButtons.ts";
import { facetList } from "./facetList.ts";
import { isChosen, without } from "./filters.ts";
import { once } from "./once.ts";
import { PAGE, resultLists } from "./pageResults.ts";
import { openSearch, type Question } from "./search.ts";
import { allNotes, notLoaded, replyStatus, type Status } from "./status.ts";

/** Milliseconds without a key before a question is asked. */
const PAUSE = 200;

const form = document.querySelector<HTMLFormElement>("[data-search-page]");
if (form) start(form, expected(form.dataset["searchPage"], "the address of the search"));

/** `root` is the address of the page, and of the folder of the search's files. */
function start(form: HTMLFormElement, root: string): void {
  const part = <T extends HTMLElement>(name: string) =>
    expected(document.querySelector<T>(`[data-search-${name}]`), `the ${name} of the search page`);
  const field = part<HTMLInputElement>("field");
  const results = part("results");
  const status = part("status");
  const sort = part<HTMLSelectElement>("sort");
  const chosen = part("chosen");
  const list = part("list");
  const start = part("start");
  const order = part("order");
  const filters = part("filters");
  const details = filters.closest("details");

  const search = once(() => openSearch(root));
  const nextQuestion = questionCounter();
  let question: Question = readAddress(location.search);
  let timer: number | undefined;
  const facets = facetList(filters, () => change({ ...question, choices: facets.choices() }));

  /** Shows a question and asks it. Words are typed into the same address, choices make a new one. */
  const change = (next: Question, replace = false): void => {
    question = next;
    const address = root + writeAddress(question);
    if (replace) history.replaceState(null, "", address);
    else if (address !== location.pathname + location.search) history.pushState(null, "", address);
    askNow();
  };

  const askNow = async (): Promise<void> => {
    clearTimeout(timer);
    const isLate = nextQuestion();
    await answer(question, isLate);
    if (!isLate()) list.setAttribute("aria-busy", "false");
  };

  const answer = async (asked: Question, isLate: () => boolean): Promise<void> => {
    showChoices(asked);
    results.hidden = false;
    list.setAttribute("aria-busy", "true");
    const isEmpty = isNothing(asked);
    start.hidden = !isEmpty;
    order.hidden = isEmpty;
    showFilters(isEmpty);
    if (isEmpty) {
      list.replaceChildren();
      status.textContent = "";
      await showCounts(asked);
      return;
    }
    try {
      await ask(search, asked, PAGE, isLate, (reply) => show(asked, reply));
      if (!isLate()) await showCounts(asked);
    } catch {
      if (isLate()) return;
      list.replaceChildren();
      status.replaceChildren(...notLoaded(root));
    }
  };

  /** There is something to filter once there are results; what a reader opens or folds stays so. */
  let wasEmpty: boolean | undefined;
  const showFilters = (isEmpty: boolean): void => {
    if (details && isEmpty !== wasEmpty) details.open = !isEmpty && isWide();
    wasEmpty = isEmpty;
  };

  /** Nothing is shown of them once another question is on the page. */
  const showCounts = async (asked: Question): Promise<void> => {
    // On a narrow screen the filters are closed, and nothing is fetched for them.
    if (!details?.open && !isChosen(asked.choices)) return;
    const counts = await (await search()).counts(asked).catch(() => undefined);
    if (counts && asked === question) facets.show(counts, asked.choices);
  };

  const showChoices = ({ choices }: Question): void => {
    const items = choiceButtons(choices, (name, value) => {
      change({ ...question, choices: without(question.choices, name, value) });
      field.focus();
    });
    chosen.replaceChildren(...items);
  };

  const show = (asked: Question, reply: Reply): void => {
    list.replaceChildren(...resultLists(root, reply, hasWords(asked)));
    const sentences = replyStatus(reply, hasWords(asked), (text) => {
      field.value = text;
      field.focus();
      change({ ...question, text });
    });
    status.replaceChildren(...sentences, ...help(asked, reply));
  };

  /** What else there is where nothing was found. */
  const help = ({ choices }: Question, { named, answer }: Reply): Status => {
    if (!answer || answer.total > 0 || named.length > 0) return [];
    return [
      ...(isChosen(choices) ? [" Fewer filters would leave more."] : []),
      " ",
      allNotes(root),
    ];
  };

  const read = (): void => {
    question = readAddress(location.search);
    field.value = question.text;
    sort.value = question.sort;
    askNow();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change({ ...question, text: field.value });
  });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => change({ ...question, text: field.value }, true), PAUSE);
  });
  sort.addEventListener("change", () => change({ ...question, sort: readSort(sort.value) }));
  details?.addEventListener("toggle", () => showCounts(question));
  addEventListener("popstate", read);

  form.hidden = false;
  read();
  if (question.text === "" && !isChosen(question.choices)) field.focus();
}

/** Where the filters stand beside the results, they are open. */
function isWide(): boolean {
  return matchMedia("(min-width: 60rem)").matches;
}

function hasWords({ text }: Question): boolean {
  return text.trim() !== "";
}

function isNothing(question: Question): boolean {
  return !hasWords(question) && !isChosen(question.choices);
}
