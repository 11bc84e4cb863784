/** The page of the search: the question in its address, what a reader does to it, and the asking. */

import { make } from "../../client/dom.ts";
import { expected } from "../../shared/assert.ts";
import { isFilterBegun } from "../../shared/search/completing.ts";
import { readAddress, readSort, writeAddress } from "./address.ts";
import { ask, questionCounter, type Reply } from "./asking.ts";
import { choiceButtons } from "./choiceButtons.ts";
import { facetList } from "./facetList.ts";
import { type Choices, isChosen, without } from "./filters.ts";
import { once } from "./once.ts";
import { PAGE, resultLists } from "./pageResults.ts";
import { readFilters, withoutFacets } from "./queryFilters.ts";
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
  const help = part<HTMLDetailsElement>("help");
  const completing = make("datalist", { id: "search_completing" });
  field.after(completing);
  field.setAttribute("list", completing.id);
  const filters = part("filters");
  const details = filters.closest("details");

  const search = once(() => openSearch(root));
  const nextQuestion = questionCounter();
  let question: Question = readAddress(location.search);
  let timer: number | undefined;
  const facets = facetList(filters, () => choose(facets.choices()));

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
    showChoices(asked.choices);
    results.hidden = false;
    list.setAttribute("aria-busy", "true");
    if (details && !wasAsked) details.open = isWide();
    wasAsked = true;
    try {
      await ask(search, asked, PAGE, isLate, (reply) => show(asked, reply));
      const choices = await (await search()).choices(asked);
      if (isLate()) return;
      showChoices(choices);
      await showCounts(asked, choices);
    } catch {
      if (isLate()) return;
      list.replaceChildren();
      status.replaceChildren(...notLoaded(root));
    }
  };

  /** What a reader opens or folds stays so. */
  let wasAsked = false;

  /** Nothing is shown of them once another question is on the page. */
  const showCounts = async (asked: Question, choices: Choices): Promise<void> => {
    // On a narrow screen the filters are closed, and nothing is fetched for them.
    if (!details?.open && !isChosen(choices)) return;
    const counts = await (await search()).counts(asked).catch(() => undefined);
    if (counts && asked === question) facets.show(counts, choices);
  };

  /** What is chosen with the panel takes the place of the filters among the words. */
  const choose = (choices: Choices): void => {
    field.value = withoutFacets(question.text);
    change({ ...question, text: field.value, choices });
  };

  const showChoices = (choices: Choices): void => {
    const items = choiceButtons(choices, (name, value) => {
      choose(without(choices, name, value));
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
    const isNothing = reply.answer?.total === 0 && reply.named.length === 0;
    status.replaceChildren(...sentences, ...(isNothing ? instead(asked) : []));
    // What can be typed is what to try next.
    if (isNothing) help.open = true;
  };

  /** What else there is where nothing was found. */
  const instead = ({ text, choices }: Question): Status => [
    ...(isChosen(choices) || readFilters(text).filters.length > 0
      ? [" Fewer filters would leave more."]
      : []),
    " ",
    allNotes(root),
  ];

  /** Offers what the end of the words may become. */
  const complete = async (): Promise<void> => {
    const typed = field.value;
    const texts = isFilterBegun(typed)
      ? await search()
          .then((opened) => opened.completions(typed))
          .catch(() => [])
      : [];
    if (field.value !== typed) return;
    completing.replaceChildren(...texts.map((value) => make("option", { value })));
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
    complete();
    clearTimeout(timer);
    timer = window.setTimeout(() => change({ ...question, text: field.value }, true), PAUSE);
  });
  sort.addEventListener("change", () => change({ ...question, sort: readSort(sort.value) }));
  details?.addEventListener("toggle", async () => {
    const choices = await search().then(
      (opened) => opened.choices(question),
      () => undefined,
    );
    if (choices) await showCounts(question, choices);
  });
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
  return readFilters(text).rest !== "";
}
